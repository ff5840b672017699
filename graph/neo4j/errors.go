package neo4j

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// The oldest server that has all the schema needs.
const minMajor, minMinor = 5, 13

var agentVersion = regexp.MustCompile(`^Neo4j/(\d+)\.(\d+)`)

// checkServer refuses servers that are known to be too old; of those whose version
// cannot be read (a compatible database of another make) the schema itself will tell.
func checkServer(agent string) error {
	m := agentVersion.FindStringSubmatch(agent)
	if m == nil {
		return nil
	}
	major, _ := strconv.Atoi(m[1])
	minor, _ := strconv.Atoi(m[2])
	if major < minMajor || major == minMajor && minor < minMinor {
		return fmt.Errorf("server is %s, too old: install Neo4j %d.%d or newer", agent, minMajor, minMinor)
	}
	return nil
}

// openError says in one line why the database cannot be used, and what to do.
func (s *Store) openError(ctx context.Context, err error) error {
	at := "neo4j at " + s.config.URI
	var server *neo4j.Neo4jError
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("%s: %w", at, context.Cause(ctx))
	case errors.As(err, &server):
		switch {
		case strings.HasSuffix(server.Code, "Security.AuthenticationRateLimit"):
			return fmt.Errorf("%s: too many wrong passwords: wait a few seconds, then set NEO4J_USERNAME and NEO4J_PASSWORD", at)
		case strings.Contains(server.Code, ".Security.Unauthorized"):
			return fmt.Errorf("%s: wrong user name or password: set NEO4J_USERNAME and NEO4J_PASSWORD", at)
		case strings.HasSuffix(server.Code, "Security.CredentialsExpired"):
			return fmt.Errorf("%s: the password must be changed first: log in once with Neo4j Browser or cypher-shell", at)
		case strings.HasSuffix(server.Code, "Database.DatabaseNotFound"):
			return fmt.Errorf("%s: there is no database %q: set NEO4J_DATABASE to one that exists, or leave it unset", at, s.config.Database)
		case strings.HasSuffix(server.Code, "Database.DatabaseUnavailable"):
			return fmt.Errorf("%s: database %q is not running: start it, or set NEO4J_DATABASE to another", at, s.config.Database)
		}
		return fmt.Errorf("%s: %w", at, oneLine(err))
	case neo4j.IsConnectivityError(err):
		return fmt.Errorf("%s: cannot be reached: check the address and that the server is up, or leave NEO4J_URI unset to use the private one (%w)", at, oneLine(err))
	}
	return fmt.Errorf("%s: %w", at, oneLine(err))
}

// line is an error whose message is the first line of another's.
type line struct {
	text string
	err  error
}

func (l line) Error() string { return l.text }
func (l line) Unwrap() error { return l.err }

// oneLine keeps of err's message what a user can use: the server's own words, in one
// line, without the code in front.
func oneLine(err error) error {
	text := err.Error()
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		text = server.Msg
	}
	text, _, _ = strings.Cut(strings.TrimSpace(text), "\n")
	return line{strings.TrimRight(text, " ."), err}
}
