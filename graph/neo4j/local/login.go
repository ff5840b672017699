package local

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"
)

// user is the administrator of every Neo4j.
const user = "neo4j"

// The outcomes of a login that say more than that it failed.
var (
	errSilent  = errors.New("nothing answers")
	errRefused = errors.New("the password is refused")
	errForeign = errors.New("another server answers")
)

// probeLimit is how long a server that accepted the connection may take to answer.
const probeLimit = 10 * time.Second

// probe logs in to the server at the port and checks that it serves this home. It
// speaks to a running server in a few milliseconds.
func (s *Server) probe(ctx context.Context, port int, password string) error {
	ctx, cancel := context.WithTimeout(ctx, probeLimit)
	defer cancel()
	rows, err := cypher(ctx, port, password, "SHOW SETTINGS 'server.directories.neo4j_home' YIELD value")
	if err != nil {
		return err
	}
	if len(rows) != 1 || len(rows[0]) != 1 {
		return fmt.Errorf("%w: it does not tell its home", errForeign)
	}
	if home, ok := rows[0][0].(string); !ok || !sameFolder(home, s.home) {
		return fmt.Errorf("%w: its home is %v", errForeign, rows[0][0])
	}
	return nil
}

// cypher runs one statement in a transaction of its own, over HTTP, and returns its
// rows.
func cypher(ctx context.Context, port int, password, statement string) ([][]any, error) {
	type query struct {
		Statement string `json:"statement"`
	}
	body, err := json.Marshal(map[string][]query{"statements": {{statement}}})
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, httpURL(port)+"/db/neo4j/tx/commit", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(user, password)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/json")
	resp, err := loopback.Do(req)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errSilent, err)
	}
	defer resp.Body.Close()
	return readRows(resp)
}

// readRows returns the rows of an answer to one statement.
func readRows(resp *http.Response) ([][]any, error) {
	var answer struct {
		Results []struct {
			Data []struct{ Row []any }
		}
		Errors []struct{ Code, Message string }
	}
	const limit = 1 << 20
	if json.NewDecoder(http.MaxBytesReader(nil, resp.Body, limit)).Decode(&answer) != nil {
		return nil, fmt.Errorf("%w: it speaks no Neo4j (%s)", errForeign, resp.Status)
	}
	if len(answer.Errors) > 0 {
		first := answer.Errors[0]
		if first.Code == "Neo.ClientError.Security.Unauthorized" {
			return nil, errRefused
		}
		return nil, fmt.Errorf("%s: %s", first.Code, first.Message)
	}
	if len(answer.Results) != 1 {
		return nil, fmt.Errorf("%w: it speaks no Neo4j 5 (%s)", errForeign, resp.Status)
	}
	var rows [][]any
	for _, data := range answer.Results[0].Data {
		rows = append(rows, data.Row)
	}
	return rows, nil
}

// loopback speaks to servers of this machine: no proxy, no redirect, a connection for
// each request.
var loopback = &http.Client{
	Transport: &http.Transport{DisableKeepAlives: true},
	CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	},
}

func httpURL(port int) string { return fmt.Sprintf("http://127.0.0.1:%d", port) }

func boltURI(port int) string { return fmt.Sprintf("bolt://127.0.0.1:%d", port) }

// sameFolder reports whether two paths name one folder.
func sameFolder(a, b string) bool {
	if a == b {
		return true
	}
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
}
