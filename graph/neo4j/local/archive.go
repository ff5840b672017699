package local

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// A start of Neo4j loads 16,000 classes, which costs more than all else in it. The JVM
// can map them from an archive instead (application class-data sharing), which it
// writes when a server that was told to ends. Measured, the first start of a store
// costs 9.8 s of processor time without and 5.3 s with it, the first statements after
// it 3.2 s and 2.4 s. An archive that does not fit the JVM or the jars is ignored.

// archivePath is the archive for a Java.
func (s *Server) archivePath(java Java) string {
	hash := sha256.Sum256([]byte(java.Home))
	name := fmt.Sprintf("classes-%s-%s.jsa", java.Version, hex.EncodeToString(hash[:4]))
	return filepath.Join(s.installDir(), name)
}

// prepared reports whether prepare was done for the Java.
func (s *Server) prepared(java Java) bool {
	_, err := os.Stat(s.archivePath(java))
	return err == nil
}

// archiveArgs let the JVM use the archive if there is one.
func (s *Server) archiveArgs(java Java) []string {
	info, err := os.Stat(s.archivePath(java))
	if err != nil || info.Size() == 0 {
		return nil
	}
	return []string{"-XX:SharedArchiveFile=" + s.archivePath(java)}
}

// prepare makes the archive for the Java by a server in a home of its own. Where that
// fails an empty file says so: starts then only take longer. The caller holds the
// install's lock.
func (s *Server) prepare(ctx context.Context, java Java) error {
	s.progress(fmt.Sprintf("preparing fast starts with Java %s, once", java.Version))
	trainer := &Server{
		store: "training", home: filepath.Join(s.installDir(), "training"), cache: s.cache,
		heap: DefaultHeapMB, page: 16, brief: true, progress: func(string) {},
	}
	remove := func(ctx context.Context) error {
		return errors.Join(trainer.Reset(ctx), os.RemoveAll(trainer.home))
	}
	if err := remove(ctx); err != nil { // what a run that was cut off left
		return err
	}
	// What is left behind is removed before the next try.
	defer func() { _ = remove(context.WithoutCancel(ctx)) }()
	archive := trainer.path("classes.jsa")
	if err := trainer.train(ctx, java, archive); err != nil {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		s.progress(fmt.Sprintf("preparing fast starts failed, starts take longer (%v)", err))
		if err := os.WriteFile(archive, nil, 0o644); err != nil {
			return err
		}
	}
	return os.Rename(archive, s.archivePath(java))
}

// trainLimit bounds the end of the training server, which writes the archive.
const trainLimit = 5 * time.Minute

// train runs a server through the kinds of statement that stancegraph sends, and ends
// it, upon which it writes the archive.
func (s *Server) train(ctx context.Context, java Java, archive string) error {
	unlock, err := s.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	if err := s.launch(java, "-XX:ArchiveClassesAtExit="+archive); err != nil {
		return err
	}
	end, err := s.waitReady(ctx)
	if err != nil {
		return err
	}
	st, err := s.readState()
	if err != nil {
		return err
	}
	for _, statement := range training {
		if _, err := cypher(ctx, st.HTTP, end.Password, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	if err := signal(end.PID, syscall.SIGTERM); err != nil {
		return err
	}
	if err := s.waitDead(ctx, trainLimit); err != nil {
		return err
	}
	if info, err := os.Stat(archive); err != nil || info.Size() == 0 {
		return errors.New("this Java writes no archive of classes")
	}
	return nil
}

// training are statements of the kinds whose classes an archive should hold.
var training = []string{
	"CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE",
	"CREATE CONSTRAINT link_id IF NOT EXISTS FOR ()-[r:LINK]-() REQUIRE r.id IS UNIQUE",
	"CREATE INDEX node_date IF NOT EXISTS FOR (n:Node) ON (n.date)",
	"CREATE FULLTEXT INDEX node_text IF NOT EXISTS FOR (n:Node) ON EACH [n.text]",
	"CALL db.awaitIndexes(60)",
	`UNWIND range(1, 100) AS i
	 MERGE (a:Node {id: i}) SET a += {text: 'word ' + i, date: '2000-01-01', list: [i]}
	 MERGE (b:Node {id: i + 1})
	 MERGE (a)-[r:LINK {id: i}]->(b) ON CREATE SET r.n = 1 ON MATCH SET r.n = r.n + 1`,
	`CALL db.index.fulltext.queryNodes('node_text', 'word') YIELD node, score
	 MATCH (node)-[r:LINK]->(other) WHERE other.date STARTS WITH '2000'
	 WITH node, score, count(r) AS links, collect(DISTINCT other.id)[..3] AS others
	 OPTIONAL MATCH (node)<-[:LINK]-(before)
	 RETURN node.id AS id, links, others, max(before.date) AS last, score
	 ORDER BY score DESC, last, id LIMIT 5`,
	"MATCH (n:Node {id: 1}) DETACH DELETE n",
}
