package export

import (
	"context"
	"io"

	"stancegraph/graph"
)

// writeJSONL writes one statement a line, by article and place.
func writeJSONL(ctx context.Context, req Request, w io.Writer) error {
	rows, err := newJSONLines(w, names(statementColumns), RowOptions{})
	if err != nil {
		return err
	}
	err = req.Reader.Excerpts(ctx, req.Selection, false, func(e graph.Excerpt) error {
		for _, r := range e.Statements {
			if err := rows.Write(values(statementColumns, r)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return rows.Close()
}
