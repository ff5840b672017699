package export

import (
	"cmp"
	"slices"
	"strings"

	"stancegraph/graph"
)

// networkPicture draws the most contested claims and the named actors who take stances
// on them. Coordinates are whole pixels.
type networkPicture struct {
	Width, Height int
	Ties          []pictureTie
	Nodes         []pictureNode
	Actors        int    // drawn
	Claims        int    // drawn
	Left          string // what is not drawn, or ""
}

type pictureTie struct {
	Class          string
	Against        bool
	X1, Y1, X2, Y2 int
	CX, CY         int // through which it bends
	Width          int
	Title          string
}

type pictureNode struct {
	Anchor string
	Claim  bool
	X, Y   int // middle
	// Left and Top are the corner of a claim's box of Width and Height; an actor is a
	// circle of Radius with its name below.
	Left, Top, Width, Height, Radius int
	Lines                            []pictureLine
	Title                            string
}

type pictureLine struct {
	Text string
	Y    int
}

// How much is drawn: more would not be read.
const (
	pictureClaims = 10
	pictureActors = 26
	pictureMargin = 24
)

// network returns the picture, or nil where fewer than two actors would be in it.
func (r *report) network() *networkPicture {
	claims, actors := r.drawn()
	if len(actors) < 2 {
		return nil
	}
	var nodes []pictureNode
	index := map[any]int{}
	for _, c := range claims {
		index[c] = len(nodes)
		nodes = append(nodes, claimNodeOf(c))
	}
	for _, a := range actors {
		index[a] = len(nodes)
		nodes = append(nodes, actorNodeOf(a))
	}
	var ties []*stand
	var pairs [][2]int
	for _, c := range claims {
		for _, s := range c.edges {
			if i, ok := index[s.who]; ok {
				ties = append(ties, s)
				pairs = append(pairs, [2]int{i, index[c]})
			}
		}
	}
	sizes := make([]point, len(nodes))
	for i, n := range nodes {
		sizes[i] = n.extent()
	}
	p := &networkPicture{Claims: len(claims), Actors: len(actors), Left: leftOut(len(r.claims)-len(claims), len(r.actorRows())-len(actors))}
	p.arrange(nodes, arrangement(sizes, pairs), sizes)
	p.join(ties, pairs)
	return p
}

// leftOut words what is not drawn, or is "".
func leftOut(claims, actors int) string {
	switch {
	case claims > 0 && actors > 0:
		return many(claims, "claim", "claims") + " and " + many(actors, "named actor", "named actors")
	case claims > 0:
		return many(claims, "claim", "claims")
	case actors > 0:
		return many(actors, "named actor", "named actors")
	}
	return ""
}

// drawn chooses what is drawn.
func (r *report) drawn() (claims []*claimPage, actors []*actorPage) {
	for _, c := range r.claims {
		if slices.ContainsFunc(c.edges, func(s *stand) bool { return s.who.Named }) {
			claims = append(claims, c)
		}
	}
	slices.SortFunc(claims, contested)
	claims = claims[:min(len(claims), pictureClaims)]
	degree := map[*actorPage]int{}
	for _, c := range claims {
		for _, s := range c.edges {
			if !s.who.Named {
				continue
			}
			if degree[s.who] == 0 {
				actors = append(actors, s.who)
			}
			degree[s.who]++
		}
	}
	slices.SortFunc(actors, func(a, b *actorPage) int {
		return cmp.Or(cmp.Compare(degree[b], degree[a]), cmp.Compare(b.statements, a.statements), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	actors = actors[:min(len(actors), pictureActors)]
	claims = slices.DeleteFunc(claims, func(c *claimPage) bool {
		return !slices.ContainsFunc(c.edges, func(s *stand) bool { return slices.Contains(actors, s.who) })
	})
	return claims, actors
}

func claimNodeOf(c *claimPage) pictureNode {
	lines := wrapLines(label(c.Text), 27, 3)
	n := pictureNode{Claim: true, Anchor: anchor("claim", c.ID), Width: 196, Height: 18 + 16*len(lines), Title: shortLine(c.Text)}
	for i, line := range lines {
		n.Lines = append(n.Lines, pictureLine{line, 16*i + 21 - n.Height/2})
	}
	return n
}

func actorNodeOf(a *actorPage) pictureNode {
	radius := 7
	for radius < 16 && (radius-6)*(radius-6) < a.statements {
		radius++
	}
	return pictureNode{Anchor: anchor("actor", a.ID), Radius: radius, Title: shortLine(a.Name),
		Lines: []pictureLine{{cutLine(a.Name, 26), radius + 14}}}
}

// extent is the width and height that n takes, around its middle.
func (n pictureNode) extent() point {
	if n.Claim {
		return point{float64(n.Width + 16), float64(n.Height + 14)}
	}
	letters := len([]rune(n.Lines[0].Text))
	return point{float64(max(2*n.Radius, 17*letters/2) + 12), float64(2*n.Radius + 44)}
}

// arrange puts the nodes where they belong, within the picture.
func (p *networkPicture) arrange(nodes []pictureNode, at, sizes []point) {
	left, top, right, bottom := at[0].x, at[0].y, at[0].x, at[0].y
	for i, q := range at {
		left, right = min(left, q.x-sizes[i].x/2), max(right, q.x+sizes[i].x/2)
		top, bottom = min(top, q.y-sizes[i].y/2), max(bottom, q.y+sizes[i].y/2)
	}
	for i := range nodes {
		n := &nodes[i]
		n.X, n.Y = round(at[i].x-left)+pictureMargin, round(at[i].y-top)+pictureMargin
		n.Left, n.Top = n.X-n.Width/2, n.Y-n.Height/2
		for j := range n.Lines {
			n.Lines[j].Y += n.Y
		}
	}
	p.Nodes = nodes
	p.Width, p.Height = round(right-left)+2*pictureMargin, round(bottom-top)+2*pictureMargin
}

// join draws the ties; several between the same two nodes bend apart.
func (p *networkPicture) join(stands []*stand, pairs [][2]int) {
	seen := map[[2]int]int{}
	for i, s := range stands {
		info, _ := s.Stance.Info()
		a, b := p.Nodes[pairs[i][0]], p.Nodes[pairs[i][1]]
		bend := 4 * seen[pairs[i]]
		seen[pairs[i]]++
		width := 2
		for width < 6 && (width-1)*(width-1) < s.Statements {
			width++
		}
		p.Ties = append(p.Ties, pictureTie{
			Class: info.Verb, Against: info.Side == graph.Against, X1: a.X, Y1: a.Y, X2: b.X, Y2: b.Y,
			CX: (a.X+b.X)/2 + bend*(b.Y-a.Y)/16, CY: (a.Y+b.Y)/2 - bend*(b.X-a.X)/16, Width: width,
			Title: shortLine(s.who.Name) + " " + info.Verb + ": " + shortLine(s.what.Text) + " (" + many(s.Statements, "statement", "statements") + ")",
		})
	}
}

// wrapLines breaks text into lines of at most width code points, and cuts it after so many.
func wrapLines(text string, width, most int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		word = cutLine(word, width)
		switch {
		case line == "":
			line = word
		case len([]rune(line))+1+len([]rune(word)) <= width:
			line += " " + word
		case len(lines) == most-1:
			return append(lines, cutLine(line+" …", width))
		default:
			lines, line = append(lines, line), word
		}
	}
	return append(lines, line)
}
