package local

import (
	"bytes"
	"errors"
	"os"
	"strings"
)

// A first start that is cut off leaves databases half made, and Neo4j neither starts
// with them nor makes them anew. So each start notes in the file "making" which
// databases it is the first to make; the note goes when the server is ready, and a
// start that still finds it removes those databases, in which nothing was written yet.

// databases are the two of a Neo4j Community: who may log in, and the graph.
var databases = []string{"system", "neo4j"}

// noteMaking notes the databases that the coming start makes. An imported graph is not
// among them.
func (s *Server) noteMaking() error {
	var missing []string
	for _, name := range databases {
		_, err := os.Stat(s.path("data", "databases", name))
		if errors.Is(err, os.ErrNotExist) {
			missing = append(missing, name)
		} else if err != nil {
			return err
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return writeFile(s.path("making"), []byte(strings.Join(missing, "\n")), 0o644)
}

// doneMaking removes the note: the server was seen ready.
func (s *Server) doneMaking() error { return s.removeAll("making") }

// discardHalfMade removes what a first start that was cut off has left. No server
// lives, and the caller holds the lock.
func (s *Server) discardHalfMade() error {
	note, err := os.ReadFile(s.path("making"))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	// The one who started the server may have died before it was ready, and somebody
	// else have used it since.
	log, err := os.ReadFile(s.LogPath())
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if !bytes.Contains(log, []byte("INFO  Started.")) {
		for name := range strings.FieldsSeq(string(note)) {
			if err := s.removeAll("data/databases/"+name, "data/transactions/"+name); err != nil {
				return err
			}
		}
	}
	return s.doneMaking()
}

// removeAll removes files and folders of the home, given by their paths below it.
func (s *Server) removeAll(names ...string) error {
	for _, name := range names {
		if err := os.RemoveAll(s.path(name)); err != nil {
			return err
		}
	}
	return nil
}
