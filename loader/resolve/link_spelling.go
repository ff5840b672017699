package resolve

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// The scores of the reasons for which two actors are one, continued.
const (
	scoreSpelling  = 0.9 // "Yevgeny Zolotov" and "Evgeny Zolotov"
	scoreShortName = 0.9 // "Korvin", as an article calls Korvin Energy
	scoreOneWord   = 0.8 // "Vestria" that one article takes for a state, another for a surname
)

// spellings joins persons whose full names differ in how they are written in Latin
// letters: word by word, given names by the table of variants.
func spellings(actors []graph.Actor, variants map[string]string) []edge {
	blocks := map[string][]graph.Actor{}
	for _, a := range actors {
		if a.Kind != graph.Person || Local(a.ID) {
			continue
		}
		if form := spelledAlike(normalWords(a.Name), variants); form != "" {
			blocks[form] = append(blocks[form], a)
		}
	}
	var edges []edge
	for _, form := range slices.Sorted(maps.Keys(blocks)) {
		edges = append(edges, chainOf(blocks[form], scoreSpelling, "same name in another spelling")...)
	}
	return edges
}

// spelledAlike is the form that all spellings of a name share, "" for a name of one word.
func spelledAlike(words []string, variants map[string]string) string {
	if len(words) < 2 {
		return ""
	}
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = foldSpelling(w)
		if i == 0 && variants[w] != "" {
			folded[i] = variants[w]
		}
	}
	return strings.Join(folded, " ")
}

// foldings are the letters that romanisations of one name vary in. Those by which people
// tell namesakes apart (Carl and Karl, Ann and Anne) are not among them.
var foldings = strings.NewReplacer(
	"iya", "ia", "ya", "ia", "ja", "ia", "yu", "iu", "ju", "iu", "yo", "e", "yev", "ev", "uye", "ue", "aye", "ae", "iye", "ie", "oye", "oe",
	"x", "ks", "kh", "h", "zh", "j", "ou", "u", "tch", "ch",
)

func foldSpelling(w string) string {
	if rest, ok := strings.CutPrefix(w, "ye"); ok {
		w = "e" + rest
	}
	w = foldings.Replace(w)
	for _, ending := range []string{"iy", "ii", "ij", "yy", "ey", "ei", "y"} {
		if root, ok := strings.CutSuffix(w, ending); ok && len(root) > 2 {
			w = root + "i"
			break
		}
	}
	if root, ok := strings.CutSuffix(w, "er"); ok && len(root) > 2 && !vowel(root[len(root)-1]) {
		w = root + "r"
	}
	return string(slices.Compact([]rune(w)))
}

// nameVariants is a row of name-variants.yaml.
type nameVariants struct {
	Names []string `yaml:"names"`
}

// loadVariants returns, by given name, the first one of its row.
func loadVariants() (map[string]string, error) {
	rows, err := lexicon.Rows[nameVariants]("name-variants.yaml")
	if err != nil {
		return nil, err
	}
	variants := map[string]string{}
	for _, row := range rows {
		for _, name := range row.Value.Names {
			variants[name] = row.Value.Names[0]
		}
	}
	return variants, nil
}

// shortNames joins a key known by one word alone with the one body that articles call by
// that word. A word that is the surname of somebody, or the short name of two bodies, is
// left alone.
func (t *tables) shortNames(actors []graph.Actor) []edge {
	owners, forms := map[string][]string{}, map[string]map[string]bool{}
	oneWord := map[string][]string{}
	surnames := map[string]bool{}
	for _, a := range actors {
		words := normalWords(a.Name)
		switch {
		case len(words) == 0:
		case len(words) == 1:
			oneWord[words[0]] = append(oneWord[words[0]], a.ID)
		case a.Kind == graph.Person && !Local(a.ID):
			surnames[words[len(words)-1]], surnames[words[0]] = true, true
		case a.Kind != graph.Person && !Local(a.ID) && !t.words[articledBodies][words[0]]:
			for _, alias := range a.Aliases {
				if normalName(alias) != words[0] {
					continue
				}
				owners[words[0]] = append(owners[words[0]], a.ID)
				if forms[words[0]] == nil {
					forms[words[0]] = map[string]bool{}
				}
				forms[words[0]][reducedName(a)] = true
			}
		}
	}
	for _, a := range actors {
		words := normalWords(a.Name)
		if len(words) < 2 || a.Kind == graph.Person || Local(a.ID) || !camel(strings.Fields(a.Name)[0]) {
			continue
		}
		switch {
		case forms[words[0]] != nil:
			forms[words[0]][reducedName(a)] = true
		case len(oneWord[words[0]]) > 0:
			owners[words[0]], forms[words[0]] = []string{a.ID}, map[string]bool{reducedName(a): true}
		}
	}
	var edges []edge
	for _, word := range slices.Sorted(maps.Keys(owners)) {
		if surnames[word] || len(forms[word]) > 1 {
			continue
		}
		for _, key := range oneWord[word] {
			edges = append(edges, edge{min(key, owners[word][0]), max(key, owners[word][0]), scoreShortName, "short name that an article gives"})
		}
	}
	return edges
}

// camel reports whether a word has a capital behind a small letter, as no surname and no
// common word has: "MedAid". Names such as McCoy and DeWitt are surnames.
func camel(word string) bool {
	small := false
	for i, r := range word {
		if small && i > 2 && unicode.IsUpper(r) {
			return !strings.HasPrefix(word, "Mac") && !strings.HasPrefix(word, "Fitz")
		}
		small = unicode.IsLower(r)
	}
	return false
}

// oneWord joins the keys of one word that some articles take for a body or state, and
// others for a surname, where nobody in the graph has it as a surname.
func oneWord(actors []graph.Actor) []edge {
	known, unsure := map[string][]graph.Actor{}, map[string][]string{}
	surnames := map[string]bool{}
	for _, a := range actors {
		words := normalWords(a.Name)
		switch {
		case len(words) > 1 && a.Kind == graph.Person:
			surnames[words[len(words)-1]], surnames[words[0]] = true, true
		case len(words) != 1:
		case Local(a.ID):
			unsure[words[0]] = append(unsure[words[0]], a.ID)
		case a.Kind != graph.Person:
			known[words[0]] = append(known[words[0]], a)
		}
	}
	var edges []edge
	for _, word := range slices.Sorted(maps.Keys(unsure)) {
		if len(known[word]) == 0 || surnames[word] {
			continue
		}
		for _, key := range unsure[word] {
			edges = append(edges, edge{min(key, known[word][0].ID), max(key, known[word][0].ID), scoreOneWord, "same word, which other articles take for a body or state"})
		}
	}
	return edges
}
