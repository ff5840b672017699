package export

import (
	"context"
	"io"
	"strconv"
)

// writeGraphML writes GraphML 1.0 as Gephi and networkx read it: label and weight in
// lower case, a key of its own for each attribute of nodes and of edges, dates as text.
// An edge has the label attribute that Gephi keeps parallel edges apart by.
func writeGraphML(ctx context.Context, req Request, w io.Writer) error {
	g := &graphML{xmlWriter{w: w}}
	return draw(ctx, req, g)
}

type graphML struct{ xmlWriter }

var graphMLTypes = map[kind]string{isText: "string", isList: "string", isInteger: "long", isNumber: "double", isTruth: "boolean"}

func (g *graphML) begin(net Network) error {
	g.raw(`<?xml version="1.0" encoding="UTF-8"?>`, "\n")
	g.tag("graphml", false, "xmlns", "http://graphml.graphdrawing.org/xmlns", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
		"xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd")
	g.raw("\n")
	key := func(id, of, name, kind, about string) {
		g.tag("key", false, "id", id, "for", of, "attr.name", name, "attr.type", kind)
		g.raw("<desc>", xmlText(about), "</desc></key>\n")
	}
	key("n-label", "node", "label", "string", "name of the actor, wording of the claim")
	for _, c := range nodeColumns {
		key("n-"+c.name, "node", c.name, graphMLTypes[c.kind], c.about)
	}
	key("e-label", "edge", "label", "string", "the stance, or what the tie means")
	key("e-weight", "edge", "weight", "double", "number of statements, or as the network defines it")
	for _, c := range tieColumns {
		key("e-"+c.name, "edge", c.name, graphMLTypes[c.kind], c.about)
	}
	g.tag("graph", false, "id", "stancegraph", "edgedefault", direction(net))
	g.raw("\n")
	return g.err
}

// direction is what GraphML and GEXF call the direction of a network's edges.
func direction(net Network) string {
	if net.twoMode() {
		return "directed"
	}
	return "undirected"
}

func (g *graphML) node(n node) error {
	g.tag("node", false, "id", n.id)
	g.data("n-label", label(n.label))
	for i, value := range values(nodeColumns, n) {
		g.data("n-"+nodeColumns[i].name, value)
	}
	g.raw("</node>\n")
	return g.err
}

func (g *graphML) turn() error { return nil }

func (g *graphML) tie(t tie) error {
	g.tag("edge", false, "id", t.id, "source", t.from, "target", t.to, "label", t.label)
	g.data("e-label", t.label)
	g.data("e-weight", strconv.FormatFloat(t.weight, 'g', -1, 64))
	for i, value := range values(tieColumns, t) {
		g.data("e-"+tieColumns[i].name, value)
	}
	g.raw("</edge>\n")
	return g.err
}

func (g *graphML) data(key string, value any) {
	if s, ok := xmlValue(value); ok {
		g.raw(`<data key="`, key, `">`, xmlText(s), "</data>")
	}
}

func (g *graphML) end() error {
	g.raw("</graph>\n</graphml>\n")
	return g.err
}
