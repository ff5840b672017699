package export

import (
	"context"
	"io"
)

// writeCytoscape writes the JSON that Cytoscape.js, and Cytoscape itself, take: elements
// with their data.
func writeCytoscape(ctx context.Context, req Request, w io.Writer) error {
	return draw(ctx, req, &cytoscape{w: w})
}

type cytoscape struct {
	w       io.Writer
	written bool // an element of the list that is open
}

func (c *cytoscape) begin(net Network) error {
	mode := net.Mode
	if mode == "" {
		mode = TwoMode
	}
	_, err := io.WriteString(c.w, `{"data":{"name":"stancegraph","network":"`+string(mode)+`"},"elements":{"nodes":[`)
	return err
}

func (c *cytoscape) node(n node) error {
	return c.element([]string{"id", "label"}, []any{n.id, label(n.label)}, names(nodeColumns), values(nodeColumns, n))
}

func (c *cytoscape) turn() error {
	c.written = false
	_, err := io.WriteString(c.w, "\n],\"edges\":[")
	return err
}

func (c *cytoscape) tie(t tie) error {
	return c.element([]string{"id", "source", "target", "label", "weight"}, []any{t.id, t.from, t.to, t.label, t.weight}, names(tieColumns), values(tieColumns, t))
}

// element writes one element; of its own columns, those that have nothing to say are
// left out, and "source" (of an article) is called "published_by", since an edge's source
// is a node here.
func (c *cytoscape) element(keys []string, first []any, columns []string, row []any) error {
	line := []byte("\n{\"data\":{")
	if c.written {
		line = []byte(",\n{\"data\":{")
	}
	c.written = true
	var err error
	for i, key := range keys {
		if i > 0 {
			line = append(line, ',')
		}
		if line, err = appendMember(line, key, first[i]); err != nil {
			return err
		}
	}
	for i, value := range row {
		if value == nil {
			continue
		}
		key := columns[i]
		if key == "source" {
			key = "published_by"
		}
		if line, err = appendMember(append(line, ','), key, value); err != nil {
			return err
		}
	}
	_, err = c.w.Write(append(line, "}}"...))
	return err
}

func (c *cytoscape) end() error {
	_, err := io.WriteString(c.w, "\n]}}\n")
	return err
}
