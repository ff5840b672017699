package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"stancegraph/graph"
)

// ReadCodebook reads a codebook, a YAML file such as testdata/codebook.yaml. It is
// strict: an unknown or repeated key, a wrong type, a missing field, a name that means
// two actors, a reference to nobody and a broken pattern are errors, all of them
// reported, each with name, line and column.
func ReadCodebook(name string, r io.Reader) (*Codebook, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	sum := sha256.Sum256(data)
	reader := &codebookReader{
		name: name,
		book: &Codebook{
			digest: hex.EncodeToString(sum[:8]),
			actors: map[string]int{}, actorIDs: map[string]int{}, claims: map[string]int{}, claimIDs: map[string]int{},
		},
		seen: map[string]*yaml.Node{},
	}
	if len(document.Content) > 0 {
		reader.read(document.Content[0])
	}
	if err := errors.Join(reader.problems...); err != nil {
		return nil, err
	}
	return reader.book, nil
}

// codebookReader collects a codebook and what is wrong with it.
type codebookReader struct {
	name     string
	book     *Codebook
	seen     map[string]*yaml.Node // "actor id x", "actor name x", … -> where it stands
	problems []error
}

func (r *codebookReader) fail(at *yaml.Node, format string, args ...any) {
	place := fmt.Sprintf("%s:%d:%d: ", r.name, at.Line, at.Column)
	r.problems = append(r.problems, errors.New(place+fmt.Sprintf(format, args...)))
}

func (r *codebookReader) read(top *yaml.Node) {
	fields := r.fields(top, "a codebook", "actors", "claims")
	var refs []reference
	for _, node := range r.list(fields["actors"]) {
		refs = append(refs, r.actor(node)...)
	}
	for _, node := range r.list(fields["claims"]) {
		refs = append(refs, r.claim(node)...)
	}
	for _, ref := range refs {
		if _, ok := r.book.actorIDs[ref.id]; !ok {
			r.fail(ref.at, "%s: no actor has the id %q; add one under actors", ref.field, ref.id)
		}
	}
}

// reference is the use of an actor's ID, checked once all actors are known.
type reference struct {
	field, id string
	at        *yaml.Node
}

func (r *codebookReader) actor(node *yaml.Node) []reference {
	f := r.fields(node, "an actor", "id", "name", "kind", "aliases", "speaks-for", "part-of", "outlet")
	if f == nil {
		return nil
	}
	a := KnownActor{
		ID:        r.id(node, f["id"], "actor"),
		Name:      r.need(node, f["name"], "name"),
		Kind:      graph.ActorKind(r.oneOf(node, f["kind"], "kind", actorKinds)),
		Aliases:   r.texts(f["aliases"]),
		SpeaksFor: r.text(f["speaks-for"]),
		PartOf:    r.text(f["part-of"]),
		Outlet:    r.flag(f["outlet"]),
	}
	index := len(r.book.Actors)
	r.book.Actors = append(r.book.Actors, a)
	r.book.actorIDs[a.ID] = index
	r.names(r.book.actors, index, "actor", f["name"], f["aliases"])
	var refs []reference
	for _, field := range []string{"speaks-for", "part-of"} {
		if at := f[field]; at != nil {
			refs = append(refs, reference{field, r.text(at), at})
		}
	}
	return refs
}

func (r *codebookReader) claim(node *yaml.Node) []reference {
	f := r.fields(node, "a claim", "id", "text", "kind", "target", "act", "object", "aliases", "patterns")
	if f == nil {
		return nil
	}
	c := KnownClaim{
		ID:      r.id(node, f["id"], "claim"),
		Text:    r.need(node, f["text"], "text"),
		Kind:    graph.ClaimKind(r.oneOf(node, f["kind"], "kind", claimKinds)),
		Target:  r.text(f["target"]),
		Act:     r.text(f["act"]),
		Object:  r.text(f["object"]),
		Aliases: r.texts(f["aliases"]),
	}
	for _, at := range r.list(f["patterns"]) {
		source := r.text(at)
		pattern, err := regexp.Compile("(?i)" + source)
		switch {
		case source == "":
			r.fail(at, "pattern is empty")
		case err != nil:
			r.fail(at, "pattern %q: %v", source, err)
		default:
			c.Patterns = append(c.Patterns, pattern)
		}
	}
	index := len(r.book.Claims)
	r.book.Claims = append(r.book.Claims, c)
	r.book.claimIDs[c.ID] = index
	r.names(r.book.claims, index, "claim", f["text"], f["aliases"])
	if at := f["target"]; at != nil {
		return []reference{{"target", c.Target, at}}
	}
	return nil
}

var (
	actorKinds = []string{string(graph.Person), string(graph.Organization), string(graph.State), string(graph.Group)}
	claimKinds = []string{string(graph.Allegation), string(graph.Position), string(graph.Act)}
)

// names records the names of an actor, or the wordings of a claim, in index.
func (r *codebookReader) names(index map[string]int, i int, what string, name, aliases *yaml.Node) {
	nodes := r.list(aliases)
	if name != nil {
		nodes = append([]*yaml.Node{name}, nodes...)
	}
	for _, at := range nodes {
		normal := normalName(at.Value)
		if normal == "" {
			if at.Value != "" {
				r.fail(at, "name has no letter and no digit")
			}
			continue
		}
		if r.once(at, what+" name", normal) {
			index[normal] = i
		}
	}
}

// once reports whether value is new among those of its sort, and fails where it is not.
func (r *codebookReader) once(at *yaml.Node, sort, value string) bool {
	key := sort + " " + value
	if before := r.seen[key]; before != nil {
		r.fail(at, "%s %q stands already at line %d, column %d", sort, at.Value, before.Line, before.Column)
		return false
	}
	r.seen[key] = at
	return true
}

func (r *codebookReader) id(parent, at *yaml.Node, what string) string {
	id := r.need(parent, at, "id")
	if id == "" {
		return ""
	}
	if slug := graph.Slug(id); slug != id {
		r.fail(at, "id %q: want lower-case letters and digits joined by hyphens, as in %q", id, slug)
	}
	r.once(at, what+" id", id)
	return id
}

// need returns the text of a field that must be there.
func (r *codebookReader) need(parent, at *yaml.Node, field string) string {
	value := r.text(at)
	if value == "" {
		if at == nil {
			at = parent
		}
		r.fail(at, "%s is missing", field)
	}
	return value
}

func (r *codebookReader) oneOf(parent, at *yaml.Node, field string, values []string) string {
	value := r.need(parent, at, field)
	if value != "" && !slices.Contains(values, value) {
		r.fail(at, "%s %q: want one of %s", field, value, strings.Join(values, ", "))
	}
	return value
}

func (r *codebookReader) text(at *yaml.Node) string {
	if at == nil {
		return ""
	}
	if at.Kind != yaml.ScalarNode || at.Tag == "!!null" {
		r.fail(at, "want a text")
		return ""
	}
	return strings.TrimSpace(at.Value)
}

func (r *codebookReader) flag(at *yaml.Node) bool {
	if at == nil {
		return false
	}
	if at.Kind != yaml.ScalarNode || at.Tag != "!!bool" {
		r.fail(at, "want true or false")
		return false
	}
	return strings.EqualFold(at.Value, "true")
}

func (r *codebookReader) texts(at *yaml.Node) []string {
	var texts []string
	for _, node := range r.list(at) {
		texts = append(texts, r.text(node))
	}
	return texts
}

func (r *codebookReader) list(at *yaml.Node) []*yaml.Node {
	if at == nil {
		return nil
	}
	if at.Kind != yaml.SequenceNode {
		r.fail(at, "want a list")
		return nil
	}
	return at.Content
}

// fields returns the values of a mapping by key; nil where node is none.
func (r *codebookReader) fields(node *yaml.Node, what string, known ...string) map[string]*yaml.Node {
	if node.Kind != yaml.MappingNode {
		r.fail(node, "want the keys of %s: %s", what, strings.Join(known, ", "))
		return nil
	}
	fields := map[string]*yaml.Node{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		switch {
		case !slices.Contains(known, key.Value):
			r.fail(key, "unknown key %q; the keys of %s are %s", key.Value, what, strings.Join(known, ", "))
		case fields[key.Value] != nil:
			r.fail(key, "key %q stands twice", key.Value)
		default:
			fields[key.Value] = value
		}
	}
	return fields
}
