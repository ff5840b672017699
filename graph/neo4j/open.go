package neo4j

import (
	"context"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"stancegraph/graph"
)

// Config says which database to speak to.
type Config struct {
	// URI has the scheme bolt or neo4j, or one of them with +s (TLS) or +ssc (TLS with
	// a certificate that nobody vouches for).
	URI                string
	Username, Password string // no Username: no authentication
	Database           string // "" for the user's home database
}

// Store is a graph in a Neo4j database. It implements loader.Store.
type Store struct {
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager
	config    Config
	server    string
}

// connectTimeout bounds how long an unreachable host keeps the user waiting.
const connectTimeout = 5 * time.Second

// Open connects to the database, in one round trip beside the login, and checks that
// it can hold a graph of this schema version. Errors are of one line that says what to
// do next. The caller closes the store.
func Open(ctx context.Context, c Config) (*Store, error) {
	auth := neo4j.NoAuth()
	if c.Username != "" {
		auth = neo4j.BasicAuth(c.Username, c.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(c.URI, auth, func(o *config.Config) {
		o.SocketConnectTimeout = connectTimeout
		o.TelemetryDisabled = true
		o.NotificationsMinSeverity = notifications.DisabledLevel
		o.UserAgent = "stancegraph"
	})
	if err != nil {
		return nil, fmt.Errorf("neo4j address %q: %w: want bolt://HOST:PORT or neo4j://HOST:PORT, with +s or +ssc for TLS", c.URI, oneLine(err))
	}
	s := &Store{
		driver:    driver,
		bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{}),
		config:    c,
	}
	if err := s.check(ctx); err != nil {
		_ = driver.Close(ctx)
		return nil, err
	}
	return s, nil
}

// Close ends all connections.
func (s *Store) Close(ctx context.Context) error { return s.driver.Close(ctx) }

// Server names the server and its version: "Neo4j/5.26.30".
func (s *Store) Server() string { return s.server }

// check asks for the stored schema version, and so learns the server's version too.
func (s *Store) check(ctx context.Context) error {
	session, end := s.session(ctx, neo4j.AccessModeRead)
	defer end()
	result, err := session.Run(ctx, "OPTIONAL MATCH (m:"+meta+") RETURN m.schema", nil)
	if err != nil {
		return s.openError(ctx, err)
	}
	record, err := result.Single(ctx)
	if err != nil {
		return s.openError(ctx, err)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return s.openError(ctx, err)
	}
	s.server = summary.Server().Agent()
	if err := checkServer(s.server); err != nil {
		return fmt.Errorf("neo4j at %s: %w", s.config.URI, err)
	}
	if version, ok := record.Values[0].(int64); ok {
		return checkSchema(version)
	}
	return nil
}

// SchemaError says that a graph was written under another schema version.
type SchemaError struct{ Stored, Known int64 }

func (e *SchemaError) Error() string {
	if e.Stored > e.Known {
		return fmt.Sprintf("the graph has schema version %d, this stancegraph knows %d: install a newer stancegraph", e.Stored, e.Known)
	}
	return fmt.Sprintf("the graph has schema version %d, this stancegraph writes %d: empty it with `stancegraph db reset`, under the same --store, and load the articles again", e.Stored, e.Known)
}

func checkSchema(stored int64) error {
	if stored != graph.SchemaVersion {
		return &SchemaError{stored, graph.SchemaVersion}
	}
	return nil
}

// session returns a session and what ends it. What was asked for is done or failed by
// then, so that an error in giving back the connection changes nothing.
func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) (session neo4j.SessionWithContext, end func()) {
	session = s.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode:      mode,
		DatabaseName:    s.config.Database,
		BookmarkManager: s.bookmarks,
	})
	return session, func() { _ = session.Close(ctx) }
}
