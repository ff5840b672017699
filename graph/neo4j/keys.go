package neo4j

import (
	"maps"
	"reflect"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// table tells what actors and claims, which are stored alike, differ in.
type table[K graph.Actor | graph.Claim] struct {
	label, alias graph.Label
	shown, own   string // the properties of the component's and of the key's own name or text
	id           func(K) string
	parse        func(map[string]any) K
	properties   func(K) properties
	merge        func([]graph.Mention[K]) K
	// agree reports whether two mentions differ in aliases at most.
	agree func(a, b K) bool
	// relations are the types of relationship that mentions of a key decide on.
	relations []graph.RelType
	// uses is the pattern of one use of the key n in a statement.
	uses string
	// ranks are the properties that the link step derives.
	ranks []string
}

var actorTable = table[graph.Actor]{
	label: graph.LabelActor, alias: graph.LabelActorAlias, shown: "name", own: "key_name",
	id:    func(a graph.Actor) string { return a.ID },
	parse: ownActor, properties: actorProperties, merge: graph.MergeActors,
	agree: func(a, b graph.Actor) bool {
		return a.Name == b.Name && a.Kind == b.Kind && a.Named == b.Named
	},
	relations: graph.AffiliationTypes,
	uses:      "(n)-[:MADE]->()",
	ranks:     []string{graph.RankStatements, graph.RankAccusers, graph.RankAccusations, graph.RankLeadingAccusation},
}

var claimTable = table[graph.Claim]{
	label: graph.LabelClaim, alias: graph.LabelClaimAlias, shown: "text", own: "key_text",
	id:    func(c graph.Claim) string { return c.ID },
	parse: ownClaim, properties: claimProperties, merge: graph.MergeClaims,
	agree: func(a, b graph.Claim) bool {
		return a.Text == b.Text && a.Kind == b.Kind && a.Target == b.Target && a.Act == b.Act && a.Object == b.Object
	},
	relations: append([]graph.RelType{graph.Targets}, graph.ClaimRelTypes...),
	uses:      "(n)<-[:ABOUT]-()",
	ranks: []string{graph.RankStatements, graph.RankFor, graph.RankAgainst, graph.RankDisputed,
		graph.RankLeadingFor, graph.RankLeadingAgainst},
}

// node is the node of a key.
type node[K graph.Actor | graph.Claim] struct {
	element string // element id
	key     K      // what the key is by itself
	stored  map[string]any
	// representative is the ID of the key that stands for its component.
	representative string
}

// keys are the nodes of the actors, or of the claims, that a batch is about.
type keys[K graph.Actor | graph.Claim] struct {
	table[K]
	tx
	nodes    map[string]*node[K] // by ID
	mentions map[string][]graph.Mention[K]
	recount  map[string]bool   // IDs of keys whose mentions must be counted anew
	created  map[string]bool   // IDs of keys that are new to the graph
	orphans  []string          // IDs of keys that nothing mentions any more, sorted
	elements map[string]string // element ids of representatives, by ID
}

func newKeys[K graph.Actor | graph.Claim](t tx, kind table[K], elements map[string]string) *keys[K] {
	return &keys[K]{table: kind, tx: t, nodes: map[string]*node[K]{},
		mentions: map[string][]graph.Mention[K]{}, recount: map[string]bool{}, created: map[string]bool{}, elements: elements}
}

func (k *keys[K]) mention(key K) {
	id := k.id(key)
	k.mentions[id] = append(k.mentions[id], graph.Mention[K]{Key: key, N: 1})
}

// wanted returns the IDs of the keys that the batch mentions or takes mentions from.
func (k *keys[K]) wanted() map[string]bool {
	ids := maps.Clone(k.recount)
	for id := range k.mentions {
		ids[id] = true
	}
	return ids
}

// missing returns those of the IDs, sorted, whose nodes are not known yet.
func (k *keys[K]) missing(ids map[string]bool) []string {
	maps.DeleteFunc(ids, func(id string, _ bool) bool { return k.nodes[id] != nil })
	return sortedKeys(ids)
}

// lookup reads the nodes with these IDs, as far as they are there.
func (k *keys[K]) lookup(ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	records, err := k.rows(`UNWIND $ids AS id
		OPTIONAL MATCH (n:`+string(k.label)+` {id: id}) USING INDEX n:`+string(k.label)+`(id)
		OPTIONAL MATCH (m:`+string(k.alias)+` {id: id})-[:SAME_AS]->(r) USING INDEX m:`+string(k.alias)+`(id)
		WITH coalesce(n, m) AS k, r WHERE k IS NOT NULL
		RETURN elementId(k), properties(k), r.id, elementId(r)`, map[string]any{"ids": ids})
	if err != nil {
		return err
	}
	for _, r := range records {
		stored, _ := r.Values[1].(map[string]any)
		n := &node[K]{element: str(r.Values[0]), key: k.parse(stored), stored: stored, representative: str(r.Values[2])}
		element := str(r.Values[3])
		if n.representative == "" {
			n.representative, element = k.id(n.key), n.element
		}
		k.elements[n.representative] = element
		k.nodes[k.id(n.key)] = n
	}
	return nil
}

// settled outweighs any number of mentions in a batch.
const settled = 1 << 40

// store creates the nodes of keys mentioned for the first time, and adds to others the
// aliases that are new. Where a mention differs in more, or was taken away, the key is
// left to be counted anew.
func (k *keys[K]) store() error {
	var created, updated list
	for _, id := range sortedKeys(k.mentions) {
		mentions := k.mentions[id]
		n, ok := k.nodes[id]
		if !ok {
			key := k.merge(mentions)
			k.nodes[id] = &node[K]{key: key, representative: id}
			k.created[id] = true
			created = append(created, k.properties(key))
			continue
		}
		for _, m := range mentions {
			if !k.agree(m.Key, n.key) {
				k.recount[id] = true
			}
		}
		if k.recount[id] {
			continue
		}
		merged := k.merge(append(mentions, graph.Mention[K]{Key: n.key, N: settled}))
		if change := k.changed(n, merged); change != nil {
			updated = append(updated, change)
		}
	}
	if err := k.update(updated); err != nil || len(created) == 0 {
		return err
	}
	records, err := k.rows("UNWIND $rows AS row CREATE (n:"+string(k.label)+") SET n = row RETURN n.id, elementId(n)",
		map[string]any{"rows": created})
	if err != nil {
		return err
	}
	for _, r := range records {
		id, element := str(r.Values[0]), str(r.Values[1])
		k.nodes[id].element, k.elements[id] = element, element
	}
	return nil
}

// changed makes key the own self of n and returns the row that update needs, or nil
// where nothing differs.
func (k *keys[K]) changed(n *node[K], key K) map[string]any {
	if reflect.DeepEqual(n.key, key) {
		return nil
	}
	n.key = key
	p := k.properties(key)
	if _, ok := n.stored[k.own]; ok {
		p[k.own], p[k.shown] = p[k.shown], n.stored[k.shown]
	}
	for _, rank := range k.ranks {
		if v, ok := n.stored[rank]; ok {
			p[rank] = v
		}
	}
	n.stored = p
	return map[string]any{"node": n.element, "properties": p}
}

func (k *keys[K]) update(rows list) error {
	return k.exec("UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.node SET n = row.properties", rows)
}

// count counts anew the mentions of the keys for which store could not tell, and notes
// as orphans those that nothing mentions any more. The relationships that mentions
// decide on are taken away; settled is called with each key and its mentions' packed
// relations to say which there are now.
func (k *keys[K]) count(settled func(key K, relations []string)) error {
	if len(k.recount) == 0 {
		return nil
	}
	var elements []string
	for _, id := range sortedKeys(k.recount) {
		elements = append(elements, k.nodes[id].element)
	}
	params := map[string]any{"ids": elements}
	mentions, relations, err := k.counted(params)
	if err != nil {
		return err
	}
	if _, err := k.rows(`UNWIND $ids AS id MATCH (k) WHERE elementId(k) = id
		MATCH (k)-[r:`+relationTypes(k.relations)+`]->() DELETE r`, params); err != nil {
		return err
	}
	var updated list
	for _, id := range sortedKeys(k.recount) {
		if len(mentions[id]) == 0 {
			k.orphans = append(k.orphans, id)
			continue
		}
		if change := k.changed(k.nodes[id], k.merge(mentions[id])); change != nil {
			updated = append(updated, change)
		}
		settled(k.nodes[id].key, relations[id])
	}
	return k.update(updated)
}

// counted reads the mentions of the nodes with the element ids, equal ones together.
func (k *keys[K]) counted(params map[string]any) (map[string][]graph.Mention[K], map[string][]string, error) {
	mentions, relations := map[string][]graph.Mention[K]{}, map[string][]string{}
	err := k.each(`UNWIND $ids AS id MATCH (k) WHERE elementId(k) = id
		MATCH (k)<-[m:MENTIONS]-()
		RETURN k.id, properties(m), count(*)`, params, func(r *neo4j.Record) error {
		id, p := str(r.Values[0]), r.Values[1].(map[string]any)
		p["id"] = id
		mentions[id] = append(mentions[id], graph.Mention[K]{Key: k.parse(p), N: num(r.Values[2])})
		relations[id] = append(relations[id], strs(p["relations"])...)
		return nil
	})
	return mentions, relations, err
}

func relationTypes(types []graph.RelType) string {
	var names []string
	for _, t := range types {
		names = append(names, string(t))
	}
	return strings.Join(names, "|")
}
