package export

import (
	"context"
	"io"
	"slices"

	"stancegraph/graph"
)

// writeNeo4jAdmin writes the CSV files that `neo4j-admin database import full` takes, and
// a README with the command: the graph as the schema documents it, but for what the link
// step derives and the MENTIONS that let an article be taken away again. Affiliations and
// relations join representatives. Control characters, one for one, become U+FFFD.
func writeNeo4jAdmin(ctx context.Context, req Request, dir Folder) error {
	a := &adminExport{files: map[string]adminFile{}, out: map[string]*csvRows{}, members: newMembers(), sources: map[string]string{}, keys: set{}}
	for _, f := range adminTable {
		w, err := dir.Create(f.name + ".csv")
		if err != nil {
			return err
		}
		a.files[f.name], a.out[f.name] = f, &csvRows{w: w}
		if err := a.out[f.name].record(f.header()); err != nil {
			return err
		}
	}
	if err := req.Reader.Excerpts(ctx, req.Selection, true, a.excerpt); err != nil {
		return err
	}
	if err := req.Reader.Actors(ctx, a.members.actors.sorted(), a.actor); err != nil {
		return err
	}
	if err := req.Reader.Claims(ctx, a.members.claims.sorted(), a.claim); err != nil {
		return err
	}
	err := req.Reader.StanceEdges(ctx, req.Selection, func(e graph.EdgeEvidence) error {
		return a.put(relationshipFile(graph.RelType(e.Stance)), []string{e.Actor, e.Claim}, e.StanceEdge)
	})
	if err != nil {
		return err
	}
	if err := a.rest(); err != nil {
		return err
	}
	w, err := dir.Create("README.md")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, adminReadme(a.longest))
	return err
}

type adminExport struct {
	files   map[string]adminFile // by name
	out     map[string]*csvRows
	members members
	sources map[string]string // names by ID
	keys    set               // of the actors written
	longest int               // bytes of the longest text
}

// put writes a line: of a node with this id, or a relationship between these two, with
// the properties that the fields of v are and, over them, more.
func (a *adminExport) put(file string, ids []string, v any, more ...object) error {
	properties, err := fields(v)
	if err != nil {
		return err
	}
	for _, o := range more {
		for name, value := range o {
			properties[name] = value
		}
	}
	row, err := a.files[file].row(ids, properties)
	if err != nil {
		return err
	}
	return a.out[file].record(row)
}

// join writes a relationship, unless one of its ends is none.
func (a *adminExport) join(t graph.RelType, from, to string, properties object) error {
	if from == "" || to == "" {
		return nil
	}
	return a.put(relationshipFile(t), []string{from, to}, properties)
}

func (a *adminExport) excerpt(e graph.Excerpt) error {
	article := e.Article
	a.longest = max(a.longest, len(article.Text))
	a.sources[graph.SourceID(article.Source)] = article.Source
	err := a.put(nodeFile(graph.LabelArticle), []string{article.ID}, article,
		object{"published": article.Published.Value, "published_precision": string(article.Published.Precision)})
	if err != nil {
		return err
	}
	if err := a.join(graph.PublishedBy, article.ID, graph.SourceID(article.Source), nil); err != nil {
		return err
	}
	here := set{}
	for _, r := range e.Statements {
		here[r.ID] = true
	}
	for _, r := range e.Statements {
		a.members.add(r)
		if err := a.statement(r, here); err != nil {
			return err
		}
	}
	return nil
}

func (a *adminExport) statement(r graph.Resolved, here set) error {
	var content []any
	for _, c := range r.Content {
		content = append(content, float64(c.Start), float64(c.End))
	}
	if err := a.put(nodeFile(graph.LabelStatement), []string{r.ID}, r.Statement, object{"content": content,
		"edge": r.Edge, "origin": r.Origin, "clearness": r.Clearness(), "moment": r.Moment()}); err != nil {
		return err
	}
	within := ""
	if here[r.Within] {
		within = r.Within
	}
	for _, j := range []struct {
		kind     graph.RelType
		from, to string
	}{
		{graph.Made, r.ActorID, r.ID}, {graph.About, r.ID, r.ClaimID}, {graph.OnBehalfOf, r.ID, r.OrgID},
		{graph.ReportedIn, r.ID, r.Article}, {graph.Within, r.ID, within},
	} {
		if err := a.join(j.kind, j.from, j.to, nil); err != nil {
			return err
		}
	}
	for i, id := range r.ViaIDs {
		if err := a.join(graph.Via, r.ID, id, object{"position": float64(i)}); err != nil {
			return err
		}
	}
	return nil
}

func (a *adminExport) actor(e graph.ActorEntry) error {
	a.keys[e.ID] = true
	if err := a.put(nodeFile(graph.LabelActor), []string{e.ID}, e.Actor, own("key_name", e.OwnName, e.Name)); err != nil {
		return err
	}
	for _, j := range e.Joined {
		a.keys[j.Key.ID] = true
		if err := a.put(nodeFile(graph.LabelActorAlias), []string{j.Key.ID}, j.Key); err != nil {
			return err
		}
		if err := a.sameAs("actor", j.Key.ID, e.ID, j.Score, j.Reason); err != nil {
			return err
		}
	}
	for _, f := range e.Affiliations {
		if !a.members.actors[f.Of] {
			continue
		}
		var statements []any
		if len(f.Statements) > 0 {
			statements = list(f.Statements)
		}
		err := a.join(f.Kind, f.Actor, f.Of, object{"basis": f.Basis, "statements": statements, "first_said": f.FirstSaid, "last_said": f.LastSaid})
		if err != nil {
			return err
		}
	}
	return nil
}

// own is the property of a representative that holds the name of its key alone, where
// another is shown.
func own(property, name, shown string) object {
	if name == shown {
		return nil
	}
	return object{property: name}
}

func (a *adminExport) sameAs(space, key, representative string, score float64, reason string) error {
	return a.put(relationshipFile(graph.SameAs)+"_"+space, []string{key, representative}, object{"score": score, "reason": reason})
}

func (a *adminExport) claim(e graph.ClaimEntry) error {
	if err := a.put(nodeFile(graph.LabelClaim), []string{e.ID}, e.Claim, own("key_text", e.OwnText, e.Text)); err != nil {
		return err
	}
	if err := a.targets(e.ID, e.Target); err != nil {
		return err
	}
	for _, j := range e.Joined {
		if err := a.put(nodeFile(graph.LabelClaimAlias), []string{j.Key.ID}, j.Key); err != nil {
			return err
		}
		if err := a.sameAs("claim", j.Key.ID, e.ID, j.Score, j.Reason); err != nil {
			return err
		}
		if err := a.targets(j.Key.ID, j.Key.Target); err != nil {
			return err
		}
	}
	for _, r := range e.Relations {
		if a.members.claims[r.To] {
			if err := a.join(r.Kind, r.From, r.To, nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// targets joins a claim to its target, if that is written.
func (a *adminExport) targets(claim, target string) error {
	if !a.keys[target] {
		return nil
	}
	return a.join(graph.Targets, claim, target, nil)
}

// rest writes the sources, and the node by which stancegraph knows a graph as its own: one
// whose schema is still to be applied, and whose links are still to be made.
func (a *adminExport) rest() error {
	ids := make([]string, 0, len(a.sources))
	for id := range a.sources {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		if err := a.put(nodeFile(graph.LabelSource), []string{id}, object{"name": a.sources[id]}); err != nil {
			return err
		}
	}
	return a.put(nodeFile(graph.LabelMeta), []string{"stancegraph"},
		object{"pending": true, "writes": float64(0)})
}
