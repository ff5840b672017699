package local

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"
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

// probe logs in to the server at the port and checks that it serves this home. It
// speaks to a running server in a few milliseconds.
func (s *Server) probe(ctx context.Context, port int, password string) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	const body = `{"statements":[{"statement":"SHOW SETTINGS 'server.directories.neo4j_home' YIELD value"}]}`
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, httpURL(port)+"/db/neo4j/tx/commit", strings.NewReader(body))
	if err != nil {
		return err
	}
	req.SetBasicAuth(user, password)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/json")
	resp, err := loopback.Do(req)
	if err != nil {
		return fmt.Errorf("%w: %w", errSilent, err)
	}
	defer resp.Body.Close()
	return s.readProbe(resp)
}

// readProbe returns nil if the answer comes from a server whose home is ours.
func (s *Server) readProbe(resp *http.Response) error {
	var answer struct {
		Results []struct {
			Data []struct{ Row []string }
		}
		Errors []struct{ Code, Message string }
	}
	var body bytes.Buffer
	if _, err := body.ReadFrom(http.MaxBytesReader(nil, resp.Body, 1<<20)); err != nil {
		return fmt.Errorf("%w: %w", errForeign, err)
	}
	if json.Unmarshal(body.Bytes(), &answer) != nil {
		return fmt.Errorf("%w: it speaks no Neo4j (%s)", errForeign, resp.Status)
	}
	if len(answer.Errors) > 0 {
		first := answer.Errors[0]
		if first.Code == "Neo.ClientError.Security.Unauthorized" {
			return errRefused
		}
		return fmt.Errorf("%s: %s", first.Code, first.Message)
	}
	if len(answer.Results) != 1 || len(answer.Results[0].Data) != 1 || len(answer.Results[0].Data[0].Row) != 1 {
		return fmt.Errorf("%w: it speaks no Neo4j 5 (%s)", errForeign, resp.Status)
	}
	if home := answer.Results[0].Data[0].Row[0]; !sameFolder(home, s.home) {
		return fmt.Errorf("%w: its home is %s", errForeign, home)
	}
	return nil
}

// loopback speaks to servers of this machine: no proxy, one connection a request.
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
