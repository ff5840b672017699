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
	java, err := FindJava(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.Install(ctx); err != nil {
		return nil, err
	}
	st, err := s.readState()
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(s.home, 0o700); err != nil {
		return nil, err
	}
	if err := s.writeConf(st.ports); err != nil {
		return nil, fmt.Errorf("store %s: %w", s.store, err)
	}
	jvm := append([]string{"-XX:+UseParallelGC"}, moduleArgs...)
	jvm = append(jvm, "-cp", s.classpath(), "org.neo4j.server.startup.Neo4jAdminCommand")
	cmd := exec.CommandContext(ctx, java.bin(), append(jvm, args...)...)
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+s.home, "NEO4J_CONF="+s.path("conf"))
	return cmd, nil
}
