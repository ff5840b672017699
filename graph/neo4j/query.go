package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// QueryOptions bound a query. The zero value sets no bounds.
type QueryOptions struct {
	Timeout time.Duration // after which the server gives up; 0 for its own default
	Limit   int           // rows to return at most; 0 for all
}

// patience is how much longer than its timeout a query is waited for: the server looks
// at the time now and then only, and an old one may not stop a query that is busy.
const patience = 5 * time.Second

func tookLonger(opt QueryOptions) error {
	return fmt.Errorf("took longer than %s: narrow it, or give it more time", opt.Timeout)
}

// Query runs cypher in read access mode and returns its rows. Commands that would do
// more than read the graph are refused with an error wrapping ErrRefused.
func (s *Store) Query(ctx context.Context, cypher string, params map[string]any, opt QueryOptions) (graph.Table, error) {
	if err := checkReadOnly(cypher); err != nil {
		return graph.Table{}, err
	}
	var configure []func(*neo4j.TransactionConfig)
	if opt.Timeout > 0 {
		configure = append(configure, neo4j.WithTxTimeout(opt.Timeout))
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, opt.Timeout+patience, tookLonger(opt))
		defer cancel()
	}
	session, end := s.session(ctx, neo4j.AccessModeRead)
	defer end()
	result, err := session.Run(ctx, cypher, params, configure...)
	if err != nil {
		return graph.Table{}, s.queryError(ctx, err, opt)
	}
	table, err := collect(ctx, result, opt.Limit)
	if err != nil {
		return graph.Table{}, s.queryError(ctx, err, opt)
	}
	return table, nil
}

func collect(ctx context.Context, result neo4j.ResultWithContext, limit int) (graph.Table, error) {
	columns, err := result.Keys()
	if err != nil {
		return graph.Table{}, err
	}
	table := graph.Table{Columns: columns, Rows: [][]any{}}
	for result.Next(ctx) {
		if limit > 0 && len(table.Rows) == limit {
			table.Truncated = true
			_, err := result.Consume(ctx)
			return table, err
		}
		values := result.Record().Values
		row := make([]any, len(values))
		for i, v := range values {
			row[i] = plain(v)
		}
		table.Rows = append(table.Rows, row)
	}
	return table, result.Err()
}

// plain converts a value of the driver to one that a graph.Table holds.
func plain(v any) any {
	switch v := v.(type) {
	case nil, bool, int64, float64, string:
		return v
	case []byte:
		return fmt.Sprintf("%x", v)
	case []any:
		items := make([]any, len(v))
		for i, item := range v {
			items[i] = plain(item)
		}
		return items
	case map[string]any:
		m := make(map[string]any, len(v))
		for name, value := range v {
			m[name] = plain(value)
		}
		return m
	case neo4j.Node:
		return plain(v.Props)
	case neo4j.Relationship:
		return plain(v.Props)
	case neo4j.Path:
		return plainPath(v)
	case neo4j.Date:
		return v.String()
	case time.Time:
		return v.Format(time.RFC3339Nano)
	case fmt.Stringer: // local times, durations and points write themselves in ISO 8601 or as text
		return v.String()
	}
	return fmt.Sprint(v)
}

// plainPath is the list of a path's nodes and relationships in turn.
func plainPath(p neo4j.Path) []any {
	var items []any
	for i, n := range p.Nodes {
		items = append(items, plain(n))
		if i < len(p.Relationships) {
			items = append(items, plain(p.Relationships[i]))
		}
	}
	return items
}

// queryError says in one line what is wrong with a query.
func (s *Store) queryError(ctx context.Context, err error, opt QueryOptions) error {
	var server *neo4j.Neo4jError
	if !errors.As(err, &server) || ctx.Err() != nil {
		return s.failed(ctx, "query", err)
	}
	switch {
	case strings.Contains(server.Code, "TransactionTimedOut"), strings.HasSuffix(server.Code, "Transaction.Terminated") && opt.Timeout > 0:
		return fmt.Errorf("query: %w", tookLonger(opt))
	case strings.HasSuffix(server.Code, "Statement.AccessMode"):
		return fmt.Errorf("query: %w: %w", ErrRefused, line{"it writes, and queries only read", err})
	case strings.HasSuffix(server.Code, "Statement.ParameterMissing"):
		return fmt.Errorf("query: missing parameter: %w", oneLine(err))
	case strings.HasSuffix(server.Code, "Statement.SyntaxError"):
		return fmt.Errorf("query: syntax error: %w", oneLine(err))
	}
	return fmt.Errorf("query: %w", oneLine(err))
}
