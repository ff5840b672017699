package resolve

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"stancegraph/loader/lexicon"
)

// tables are the lexicon's tables for claims, compiled. They are read once a process
// and never change.
type tables struct {
	acts      map[string]lexicon.Act  // by class
	byWord    map[string]string       // words of an act -> its class
	deeds     map[string]lexicon.Deed // by class
	deedOrder []string                // the classes in the order of the table
	nouns     map[string]string       // noun -> class of deed
	also      map[string][]string     // noun -> classes that it may name in passing, sorted
	verbs     map[string]string       // verb -> class of deed
	qualities map[string]lexicon.Quality
	words     map[string]map[string]bool
	past      map[string]string // verb -> irregular past
	variants  map[string]string // given name -> the first of its spellings
	forms     map[string]string // form of a verb of the tables -> its lemma
	families  families
}

// wordList is a row of claims_words.yaml.
type wordList struct {
	Name  string   `yaml:"name"`
	About string   `yaml:"about"`
	Words []string `yaml:"words"`
}

// irregularForms is a row of irregular.yaml.
type irregularForms struct {
	Lemma string   `yaml:"lemma"`
	Class string   `yaml:"class"`
	Forms []string `yaml:"forms"`
}

var loadTables = sync.OnceValues(func() (*tables, error) {
	t := &tables{
		acts: map[string]lexicon.Act{}, byWord: map[string]string{},
		deeds: map[string]lexicon.Deed{}, nouns: map[string]string{}, also: map[string][]string{}, verbs: map[string]string{},
		qualities: map[string]lexicon.Quality{}, words: map[string]map[string]bool{}, past: map[string]string{}, forms: map[string]string{},
	}
	if err := t.loadActs(); err != nil {
		return nil, err
	}
	var err error
	if t.variants, err = loadVariants(); err != nil {
		return nil, err
	}
	lists, err := lexicon.Rows[wordList]("claims_words.yaml")
	if err != nil {
		return nil, err
	}
	for _, row := range lists {
		t.words[row.Value.Name] = set(row.Value.Words)
	}
	classes, err := lexicon.Classes()
	if err != nil {
		return nil, err
	}
	for _, row := range classes {
		switch name := row.Value.Name; name {
		case suffered, befalling, requests, hostile, waged:
			t.words[name] = set(row.Value.Words)
		}
	}
	for _, name := range []string{function, negation, unchanged, weak, articled, doubling, unnamed, another, doings, officials, accusations, times, mass, homeland, articledBodies, reporting, undergone, championing, requests, messages, utterances, accounts, suits, proposals, statutes, embargoes, belittling, polled, consonantal, unspecific, lasting, grounded, reversing, wrongs, plenty, institutions, pointers, indefinite, anybody, charging, vague, members, manyBear, suffered, befalling, hostile, waged, leading, bearing + "on", bearing + "against", bearing + "with", bearing + "over", bearing + "about", bearing + "from", dividing} {
		if len(t.words[name]) == 0 {
			return nil, fmt.Errorf("en/claims_words.yaml: no words under %q", name)
		}
	}
	qualities, err := lexicon.Qualities()
	if err != nil {
		return nil, err
	}
	for _, row := range qualities {
		t.qualities[row.Value.Quality] = row.Value
	}
	forms, err := lexicon.Rows[irregularForms]("irregular.yaml")
	if err != nil {
		return nil, err
	}
	for _, row := range forms {
		if v := row.Value; v.Class == "V" && len(v.Forms) > 0 {
			t.past[v.Lemma] = v.Forms[0]
		}
	}
	t.loadForms()
	return t, t.loadFamilies()
})

func set(words []string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}

// The lists of claims_words.yaml, and the classes of classes.yaml that are asked here too.
const (
	suffered       = "suffered"
	befalling      = "befalling"
	hostile        = "hostile"
	waged          = "waged"
	function       = "function"
	negation       = "negation"
	unchanged      = "unchanged"
	weak           = "weak"
	articled       = "plural-states"
	articledBodies = "articled-bodies"
	indefinite     = "indefinite"
	anybody        = "anybody"
	charging       = "charging"
	pointers       = "pointers"
	vague          = "vague"
	members        = "members"
	manyBear       = "many bear"
	institutions   = "institutions"
	leading        = "leading"
	bearing        = "bearing " // and a preposition
	dividing       = "dividing"
	wrongs         = "wrongs"
	faults         = "faults"
	hedging        = "hedging"
	unlike         = "unlike"
	measures       = "measures"
	blanks         = "blanks"
	plenty         = "plenty"
	reporting      = "reporting"
	undergone      = "undergone"
	championing    = "championing"
	requests       = "requests"
	messages       = "messages"
	utterances     = "utterances"
	accounts       = "accounts"
	suits          = "suits"
	proposals      = "proposals"
	statutes       = "statutes"
	belittling     = "belittling"
	polled         = "polled"
	embargoes      = "embargoes"
	consonantal    = "consonantal"
	unspecific     = "unspecific"
	lasting        = "lasting"
	grounded       = "grounded"
	reversing      = "reversing"
	doubling       = "doubling"
	unnamed        = "unnamed"
	another        = "another"
	doings         = "deeds"
	officials      = "officials"
	accusations    = "accusations"
	times          = "times"
	mass           = "mass"
	homeland       = "homeland"
)

func (t *tables) loadActs() error {
	acts, err := lexicon.Acts()
	if err != nil {
		return err
	}
	for _, row := range acts {
		t.acts[row.Value.Act] = row.Value
		for _, w := range row.Value.Words {
			t.byWord[w] = row.Value.Act
		}
	}
	deeds, err := lexicon.Deeds()
	if err != nil {
		return err
	}
	for _, row := range deeds {
		d := row.Value
		t.deeds[d.Deed] = d
		t.deedOrder = append(t.deedOrder, d.Deed)
		for _, n := range d.Nouns {
			t.nouns[n] = d.Deed
		}
		for _, n := range d.Also {
			t.also[n] = append(t.also[n], d.Deed)
		}
		for _, v := range d.Verbs {
			t.verbs[v] = d.Deed
		}
	}
	for _, classes := range t.also {
		slices.Sort(classes)
	}
	return nil
}

// loadForms lists the forms of the verbs of the tables: a lemmatiser may not know rare
// ones. The shorter verb has the form that two have: "spying" is of "spy".
func (t *tables) loadForms() {
	var verbs []string
	for _, words := range []map[string]string{t.byWord, t.verbs} {
		for w := range words {
			if verb, _, _ := strings.Cut(w, " "); verb != "be" && !t.words[function][verb] {
				verbs = append(verbs, verb)
			}
		}
	}
	slices.SortFunc(verbs, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	for _, verb := range slices.Compact(verbs) {
		for _, form := range []string{verb, t.pastOf(verb), t.gerundOf(verb), t.presentOf(verb)} {
			if _, taken := t.forms[form]; !taken {
				t.forms[form] = verb
			}
		}
	}
}

// wider returns the class that class lies under, or "".
func (t *tables) wider(class string) string { return t.deeds[class].Under }

// class returns the class of an act's words, or the words where they have none.
func (t *tables) class(words string) string {
	if _, ok := t.acts[words]; ok {
		return words
	}
	if class, ok := t.byWord[words]; ok {
		return class
	}
	return words
}

// contentWords are the normal words of a text but for function words, each cut to a
// stem so that "denies" and "denied" compare equal.
func (t *tables) contentWords(text string) []string {
	var words []string
	for _, w := range normalWords(text) {
		if !t.words[function][w] {
			words = append(words, stem(w))
		}
	}
	return words
}

// stem cuts the commonest endings; it serves comparison and is never shown.
func stem(w string) string {
	for _, ending := range []string{"ings", "ing", "ies", "ied", "es", "ed", "s", "e", "y"} {
		if root, ok := strings.CutSuffix(w, ending); ok && len([]rune(root)) >= 3 {
			return root
		}
	}
	return w
}
