package export

import (
	"context"
	"fmt"
	"io"
	"math"
	"strings"
	"time"

	"github.com/google/uuid"

	"stancegraph/graph"
)

// writeSTIX writes a STIX 2.1 bundle: a note for each claim; an identity for each actor
// and source; a relationship for each stance edge, from who takes it to the claim, and
// for each affiliation; an opinion on the claim for each statement, with its words and
// where they stand; and a report for each article.
//
// Ids are UUIDs of version 5: the same thing has the same one in every export. What an
// article says was created and modified when that was published; all else was created in
// 1970, since nothing may depend on when an export is made, and modified on the day of
// its last evidence.
func writeSTIX(ctx context.Context, req Request, w io.Writer) error {
	id := stixID("bundle", "stancegraph")
	s := &stix{list: objectList{w: w, open: `{"type":"bundle","id":"` + id + `","objects":[`, shut: "]}", empty: `{"type":"bundle","id":"` + id + `"}`},
		members: newMembers(), sources: map[string]string{}, last: map[string]span{}}
	if err := req.Reader.Excerpts(ctx, req.Selection, false, s.excerpt); err != nil {
		return err
	}
	if err := req.Reader.StanceEdges(ctx, req.Selection, s.stance); err != nil {
		return err
	}
	if err := s.note(); err != nil {
		return err
	}
	if err := req.Reader.Actors(ctx, s.members.actors.sorted(), s.actor); err != nil {
		return err
	}
	if err := s.publishers(); err != nil {
		return err
	}
	return s.list.end()
}

type stix struct {
	list    objectList
	members members
	sources map[string]string // names by ID
	last    map[string]span   // of the evidence of an identity, by STIX id
	// claim is the one whose edges are being read, with the identities that take a
	// stance on it.
	claim  graph.Resolved
	actors []any
	days   span
}

// stixSpace is the name space of our UUIDs.
var stixSpace = uuid.NewSHA1(uuid.NameSpaceURL, []byte("https://stancegraph.example/stix"))

func stixID(kind, name string) string {
	return kind + "--" + uuid.NewSHA1(stixSpace, []byte(kind+" "+name)).String()
}

func actorIdentityID(id string) string { return stixID("identity", "actor "+id) }
func sourceIdentityID(name string) string {
	return stixID("identity", "source "+graph.SourceID(name))
}

// stixObject returns an object with what all have in common.
func stixObject(kind, id, created, modified string) object {
	return object{"type": kind, "spec_version": "2.1", "id": id, "created": stixTime(created), "modified": stixTime(modified)}
}

// stixTime is the start of a day; that of 1970 where it is not known.
func stixTime(day string) string {
	if day == "" {
		day = "1970-01-01"
	}
	return day + "T00:00:00.000Z"
}

func (s *stix) excerpt(e graph.Excerpt) error {
	published, _, _ := e.Article.Published.Days()
	refs := set{sourceIdentityID(e.Article.Source): true}
	s.sources[sourceIdentityID(e.Article.Source)] = e.Article.Source
	s.seen(sourceIdentityID(e.Article.Source), span{published, published})
	for _, r := range e.Statements {
		s.members.add(r)
		opinion := stixOpinion(r, published)
		for _, id := range []string{opinion["id"].(string), stixID("note", r.What.ID), actorIdentityID(r.Who.ID)} {
			refs[id] = true
		}
		for _, party := range append([]graph.Ref{r.Who, r.For, r.Whom}, r.Through...) {
			s.seen(actorIdentityID(party.ID), spanOf(r))
		}
		if !r.Counts() { // its claim may have no note
			delete(refs, stixID("note", r.What.ID))
			delete(refs, opinion["id"].(string))
			continue
		}
		if err := s.list.put(opinion); err != nil {
			return err
		}
	}
	report := stixObject("report", stixID("report", e.Article.ID), published, published)
	report["name"], report["published"] = label(title(&e.Article)), stixTime(published)
	report["report_types"] = []any{"identity"}
	report["created_by_ref"] = sourceIdentityID(e.Article.Source)
	report["object_refs"] = list(refs.sorted())
	report["external_references"] = []any{reference(&e.Article, e.Article.ID, "published "+e.Article.Published.Value)}
	return s.list.put(report)
}

// seen widens the time of which there is evidence of an identity.
func (s *stix) seen(id string, days span) {
	if days.first != "" {
		s.last[id] = s.last[id].widen(days)
	}
}

// opinions are what STIX calls the sides, said outright and hedged.
var opinions = map[graph.Side][2]string{
	graph.For:     {"strongly-agree", "agree"},
	graph.Against: {"strongly-disagree", "disagree"},
}

func stixOpinion(r graph.Resolved, published string) object {
	info, _ := r.Stance.Info()
	o := stixObject("opinion", stixID("opinion", r.ID), published, published)
	o["opinion"] = opinions[info.Side][0]
	labels := []any{strings.ToLower(string(r.Stance))}
	if r.Hedged {
		o["opinion"] = opinions[info.Side][1]
		labels = append(labels, "hedged")
	}
	if r.Nested {
		labels = append(labels, "nested")
	}
	if r.Review != "" {
		labels = append(labels, string(r.Review))
	}
	o["labels"], o["authors"], o["explanation"] = labels, []any{label(r.Who.Name)}, r.Quote
	o["confidence"] = percent(r.Confidence)
	o["object_refs"] = []any{stixID("note", r.What.ID)}
	where := fmt.Sprintf("%s, code points %d to %d of the text", r.Section, r.Start, r.End)
	if d := dated(r); d.date != "" {
		where = d.by + " " + d.date + ", " + where
	}
	o["external_references"] = []any{reference(r.In, r.ID, where)}
	return o
}

func percent(confidence float64) int64 { return int64(math.Round(100 * confidence)) }

// reference names the article, where in it, and the id of what stands there.
func reference(a *graph.Article, id, where string) object {
	ref := object{"source_name": label(a.Source), "external_id": id, "description": label(title(a)) + ": " + where}
	if address, ok := webAddress(a.URL); ok {
		ref["url"] = address
	}
	return ref
}

// stance writes an edge; edges on one claim come one after another.
func (s *stix) stance(e graph.EdgeEvidence) error {
	if e.What.ID != s.claim.What.ID {
		if err := s.note(); err != nil {
			return err
		}
		s.claim, s.actors, s.days = e.Statements[0], nil, span{}
	}
	days := span{}
	for _, r := range e.Statements {
		days = days.widen(spanOf(r))
	}
	s.days = s.days.widen(days)
	if who := actorIdentityID(e.Who.ID); len(s.actors) == 0 || s.actors[len(s.actors)-1] != who {
		s.actors = append(s.actors, who)
	}
	info, _ := e.Stance.Info()
	o := stixRelationship(e.ID, info.Verb, actorIdentityID(e.Who.ID), stixID("note", e.What.ID), days)
	o["description"] = label(e.Who.Name + " " + info.Verb + ": " + e.What.Name)
	o["confidence"] = percent(e.Confidence)
	return s.list.put(o)
}

func stixRelationship(id, kind, from, to string, days span) object {
	o := stixObject("relationship", stixID("relationship", id), "", days.last)
	o["relationship_type"], o["source_ref"], o["target_ref"] = kind, from, to
	if days != (span{}) {
		o["start_time"] = stixTime(days.first)
		o["stop_time"] = stixTime(day(days.last).AddDate(0, 0, 1).Format(time.DateOnly)) // it must be later
	}
	return o
}

// note writes the claim whose edges were read, about its target, else about all who take
// a stance on it.
func (s *stix) note() error {
	what := s.claim.What
	if what.ID == "" {
		return nil
	}
	about := s.actors
	if s.claim.Whom.ID != "" {
		about = []any{actorIdentityID(s.claim.Whom.ID)}
	}
	o := stixObject("note", stixID("note", what.ID), "", s.days.last)
	o["abstract"], o["content"], o["labels"] = "claim", what.Name, []any{what.Kind}
	o["object_refs"] = distinct(about)
	o["external_references"] = []any{object{"source_name": "stancegraph", "external_id": what.ID}}
	return s.list.put(o)
}

func distinct(ids []any) []any {
	all := set{}
	for _, id := range ids {
		all[id.(string)] = true
	}
	return list(all.sorted())
}

// identityClasses are what STIX calls the kinds of actor.
var identityClasses = map[graph.ActorKind]string{
	graph.Person: "individual", graph.Organization: "organization", graph.State: "organization", graph.Group: "group",
}

func (s *stix) actor(a graph.ActorEntry) error {
	id := actorIdentityID(a.ID)
	o := stixObject("identity", id, "", s.last[id].last)
	o["name"], o["identity_class"], o["labels"] = label(a.Name), identityClasses[a.Kind], []any{string(a.Kind)}
	if !a.Named {
		o["identity_class"] = "class" // "experts": whoever is one
	}
	if len(a.Aliases) > 0 {
		o["description"] = label("also: " + strings.Join(a.Aliases, "; "))
	}
	o["external_references"] = []any{object{"source_name": "stancegraph", "external_id": a.ID}}
	if err := s.list.put(o); err != nil {
		return err
	}
	for _, f := range a.Affiliations {
		if !s.members.actors[f.Of] {
			continue
		}
		kind := strings.ReplaceAll(strings.ToLower(string(f.Kind)), "_", "-")
		if err := s.list.put(stixRelationship(a.ID+" "+kind+" "+f.Of, kind, id, actorIdentityID(f.Of), span{})); err != nil {
			return err
		}
	}
	return nil
}

// publishers writes the sources.
func (s *stix) publishers() error {
	ids := set{}
	for id := range s.sources {
		ids[id] = true
	}
	for _, id := range ids.sorted() {
		o := stixObject("identity", id, "", s.last[id].last)
		o["name"], o["identity_class"], o["labels"] = label(s.sources[id]), "organization", []any{"source"}
		if err := s.list.put(o); err != nil {
			return err
		}
	}
	return nil
}
