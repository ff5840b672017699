package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// tx runs Cypher in one managed transaction.
type tx struct {
	ctx context.Context
	neo4j.ManagedTransaction
}

// list is a parameter for UNWIND.
type list = []map[string]any

// rows runs cypher and returns all it yields.
func (t tx) rows(cypher string, params map[string]any) ([]*neo4j.Record, error) {
	result, err := t.Run(t.ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	return result.Collect(t.ctx)
}

// exec runs cypher, unless there is nothing to UNWIND.
func (t tx) exec(cypher string, rows list) error {
	if len(rows) == 0 {
		return nil
	}
	result, err := t.Run(t.ctx, cypher, map[string]any{"rows": rows})
	if err != nil {
		return err
	}
	_, err = result.Consume(t.ctx)
	return err
}

// each runs cypher and calls f for every record as it arrives.
func (t tx) each(cypher string, params map[string]any, f func(*neo4j.Record) error) error {
	result, err := t.Run(t.ctx, cypher, params)
	if err != nil {
		return err
	}
	for result.Next(t.ctx) {
		if err := f(result.Record()); err != nil {
			return err
		}
	}
	return result.Err()
}

// column runs cypher and returns the strings of its first column.
func (t tx) column(cypher string, params map[string]any) ([]string, error) {
	var out []string
	err := t.each(cypher, params, func(r *neo4j.Record) error {
		out = append(out, str(r.Values[0]))
		return nil
	})
	return out, err
}

// read runs f in a managed read transaction.
func (s *Store) read(ctx context.Context, what string, f func(tx) error) error {
	session, end := s.session(ctx, neo4j.AccessModeRead)
	defer end()
	_, err := neo4j.ExecuteRead(ctx, session, func(m neo4j.ManagedTransaction) (struct{}, error) {
		return struct{}{}, f(tx{ctx, m})
	})
	return s.failed(ctx, what, err)
}

// write runs f in a managed write transaction, again if it fails for a reason that
// passes. f must not keep state between runs.
func (s *Store) write(ctx context.Context, what string, f func(tx) error) error {
	session, end := s.session(ctx, neo4j.AccessModeWrite)
	defer end()
	_, err := neo4j.ExecuteWrite(ctx, session, func(m neo4j.ManagedTransaction) (struct{}, error) {
		return struct{}{}, f(tx{ctx, m})
	})
	return s.failed(ctx, what, err)
}

// failed says in one line what failed; nil stays nil.
func (s *Store) failed(ctx context.Context, what string, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil { // which the driver tells as a broken connection
		return fmt.Errorf("neo4j: %s: %w", what, context.Cause(ctx))
	}
	if neo4j.IsConnectivityError(err) {
		return s.openError(ctx, err)
	}
	return fmt.Errorf("neo4j: %s: %w", what, oneLine(err))
}

// str returns the string value of a property or column, "" for null.
func str(v any) string { s, _ := v.(string); return s }

// strs returns the strings of a list value.
func strs(v any) []string {
	items, _ := v.([]any)
	out := make([]string, 0, len(items))
	for _, item := range items {
		out = append(out, str(item))
	}
	return out
}

// num returns the integer value of a property or column, 0 for null.
func num(v any) int { n, _ := v.(int64); return int(n) }

// yes returns the truth of a property or column, false for null.
func yes(v any) bool { b, _ := v.(bool); return b }

// float returns the float value of a property or column, 0 for null.
func float(v any) float64 { f, _ := v.(float64); return f }
