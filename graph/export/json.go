package export

import (
	"context"
	"io"

	"stancegraph/graph"
)

// writeJSON writes one object: articles with their statements, then stances, claims and
// actors, all with the keys that the tables have as columns.
func writeJSON(ctx context.Context, req Request, w io.Writer) error {
	j := &jsonObject{w: w}
	m := newMembers()
	j.open("{\"articles\":[")
	err := req.Reader.Excerpts(ctx, req.Selection, false, func(e graph.Excerpt) error {
		j.object(names(articleColumns), values(articleColumns, e.Article))
		j.nest("statements")
		for _, r := range e.Statements {
			m.add(r)
			j.object(names(statementColumns), values(statementColumns, r))
			j.text("}")
		}
		j.unnest()
		return j.err
	})
	if err != nil {
		return err
	}
	j.open("\n],\"stances\":[")
	err = req.Reader.StanceEdges(ctx, req.Selection, func(e graph.EdgeEvidence) error {
		j.object(names(stanceColumns), values(stanceColumns, e))
		j.text("}")
		return j.err
	})
	if err != nil {
		return err
	}
	j.open("\n],\"claims\":[")
	if err := req.Reader.Claims(ctx, m.claims.sorted(), func(c graph.ClaimEntry) error { return j.claim(m, c) }); err != nil {
		return err
	}
	j.open("\n],\"actors\":[")
	if err := req.Reader.Actors(ctx, m.actors.sorted(), func(a graph.ActorEntry) error { return j.actor(m, a) }); err != nil {
		return err
	}
	j.text("\n]}\n")
	return j.err
}

// jsonObject writes objects in lists, one a line. After an error it writes nothing more.
type jsonObject struct {
	w     io.Writer
	err   error
	first bool // of the list that is open
}

func (j *jsonObject) text(s string) {
	if j.err == nil {
		_, j.err = io.WriteString(j.w, s)
	}
}

// open writes what comes before the first object of a list.
func (j *jsonObject) open(s string) {
	j.text(s)
	j.first = true
}

// object starts an object with these members and leaves it open.
func (j *jsonObject) object(keys []string, row []any) {
	line := []byte(",\n{")
	if j.first {
		line = line[1:]
	}
	j.first = false
	for i, value := range row {
		if i > 0 {
			line = append(line, ',')
		}
		member, err := appendMember(line, keys[i], value)
		if err != nil {
			j.err = firstOf(j.err, err)
			return
		}
		line = member
	}
	j.text(string(line))
}

// nest starts a list as a member of the object that is open, unnest ends both.
func (j *jsonObject) nest(key string) { j.open(`,"` + key + `":[`) }

func (j *jsonObject) unnest() {
	j.text("]}")
	j.first = false
}

func (j *jsonObject) claim(m members, c graph.ClaimEntry) error {
	j.object(names(claimColumns), values(claimColumns, c))
	j.nest("relations")
	for _, r := range c.Relations {
		if m.claims[r.To] {
			j.object(names(relationColumns), values(relationColumns, r))
			j.text("}")
		}
	}
	j.open(`],"identities":[`)
	for _, k := range c.Joined {
		j.object(names(identityColumns), values(identityColumns, claimIdentity(c, k)))
		j.text("}")
	}
	j.unnest()
	return j.err
}

func (j *jsonObject) actor(m members, a graph.ActorEntry) error {
	j.object(names(actorColumns), values(actorColumns, a))
	j.nest("affiliations")
	for _, f := range a.Affiliations {
		if m.actors[f.Of] {
			j.object(names(affiliationColumns), values(affiliationColumns, f))
			j.text("}")
		}
	}
	j.open(`],"identities":[`)
	for _, k := range a.Joined {
		j.object(names(identityColumns), values(identityColumns, actorIdentity(a, k)))
		j.text("}")
	}
	j.unnest()
	return j.err
}
