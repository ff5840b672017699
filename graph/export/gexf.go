package export

import (
	"context"
	"io"
	"strconv"
)

// writeGEXF writes GEXF 1.3 as Gephi and networkx read it: days as time, spells of ties
// where their dates are known, and the stance as an edge's kind, by which Gephi keeps
// parallel edges apart. The name space is the one that both accept.
func writeGEXF(ctx context.Context, req Request, w io.Writer) error {
	g := &gexf{xmlWriter: xmlWriter{w: w}}
	return draw(ctx, req, g)
}

type gexf struct {
	xmlWriter
}

var gexfTypes = map[kind]string{isText: "string", isList: "string", isInteger: "long", isNumber: "double", isTruth: "boolean"}

func (g *gexf) begin(net Network) error {
	g.raw(`<?xml version="1.0" encoding="UTF-8"?>`, "\n", `<gexf xmlns="http://gexf.net/1.3" version="1.3">`, "\n",
		"<meta><creator>stancegraph</creator><description>who accuses, denies, supports or condemns what</description></meta>\n")
	g.tag("graph", false, "defaultedgetype", direction(net), "mode", "dynamic", "timeformat", "date", "timerepresentation", "interval")
	g.raw("\n")
	attributes(g, "node", nodeColumns)
	attributes(g, "edge", tieColumns)
	g.raw("<nodes>\n")
	return g.err
}

func attributes[R any](g *gexf, class string, columns []column[R]) {
	g.tag("attributes", false, "class", class, "mode", "static")
	for _, c := range columns {
		g.tag("attribute", true, "id", c.name, "title", c.name, "type", gexfTypes[c.kind])
	}
	g.raw("</attributes>\n")
}

func (g *gexf) node(n node) error {
	g.tag("node", false, "id", n.id, "label", label(n.label), "start", n.days.first, "end", n.days.last)
	attValues(g, nodeColumns, n)
	colour := nodeColours[n.kind]
	g.raw(`<color r="`, colour.r, `" g="`, colour.g, `" b="`, colour.b, `"/>`)
	g.raw("</node>\n")
	return g.err
}

func attValues[R any](g *gexf, columns []column[R], r R) {
	g.raw("<attvalues>")
	for i, value := range values(columns, r) {
		if s, ok := xmlValue(value); ok {
			g.tag("attvalue", true, "for", columns[i].name, "value", s)
		}
	}
	g.raw("</attvalues>")
}

func (g *gexf) turn() error {
	g.raw("</nodes>\n<edges>\n")
	return g.err
}

func (g *gexf) tie(t tie) error {
	pairs := []string{"id", t.id, "source", t.from, "target", t.to, "kind", t.label, "label", t.label,
		"weight", strconv.FormatFloat(t.weight, 'g', -1, 64)}
	g.tag("edge", false, pairs...)
	attValues(g, tieColumns, t)
	if t.evidence != nil {
		info, _ := t.evidence.Stance.Info()
		colour := rgb(info.Colour)
		g.raw(`<color r="`, colour.r, `" g="`, colour.g, `" b="`, colour.b, `"/>`)
	}
	if len(t.spells) > 0 {
		g.raw("<spells>")
		for _, s := range t.spells {
			g.tag("spell", true, "start", s.first, "end", s.last)
		}
		g.raw("</spells>")
	}
	g.raw("</edge>\n")
	return g.err
}

func (g *gexf) end() error {
	g.raw("</edges>\n</graph>\n</gexf>\n")
	return g.err
}

// colour has its parts as decimal numbers.
type colour struct{ r, g, b string }

// nodeColours tell actors from claims.
var nodeColours = map[string]colour{"actor": rgb("4C566A"), "claim": rgb("B8BFCC")}

// rgb reads six hexadecimal digits.
func rgb(hex string) colour {
	part := func(i int) string {
		n, _ := strconv.ParseUint(hex[i:i+2], 16, 8)
		return strconv.FormatUint(n, 10)
	}
	return colour{part(0), part(2), part(4)}
}
