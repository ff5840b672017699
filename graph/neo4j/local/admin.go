package local

import (
	"context"
	"fmt"
	"os"
	"os/exec"
)

// Admin returns the command that runs neo4j-admin on this store with the arguments, for
// instance "database", "import", "full". Neo4j is installed if it is not yet. The
// caller sets the command's output, and stops the server first where the subcommand
// wants that.
func (s *Server) Admin(ctx context.Context, args ...string) (*exec.Cmd, error) {
	if err := s.Install(ctx); err != nil {
		return nil, err
	}
	java, err := FindJava(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.makeAdminReady(ctx); err != nil {
		return nil, fmt.Errorf("store %s: %w", s.store, err)
	}
	jvm := append([]string{"-XX:+UseParallelGC"}, moduleArgs...)
	jvm = append(jvm, "-cp", s.classpath(), "org.neo4j.server.startup.Neo4jAdminCommand")
	cmd := exec.CommandContext(ctx, java.bin(), append(jvm, args...)...)
	cmd.Env = append(java.environ(), "NEO4J_HOME="+s.home, "NEO4J_CONF="+s.path("conf"))
	return cmd, nil
}

// makeAdminReady makes the home such that neo4j-admin can work on it: what it is about
// to write must not pass for a graph that a first start left half made.
func (s *Server) makeAdminReady(ctx context.Context) error {
	unlock, err := s.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	if err := os.MkdirAll(s.path("conf"), 0o755); err != nil {
		return err
	}
	alive, err := isAlive(s.path("alive.lock"))
	if err != nil || alive {
		return err
	}
	return s.discardHalfMade()
}
