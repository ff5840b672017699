package export

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"stancegraph/graph"
	"stancegraph/graph/graphtest"
)

// hostile are texts that a program that reads an export might obey.
var hostile = []string{
	"<script>alert('x')</script>",
	`"><img src=x onerror=alert(1)>`,
	"=cmd|' /C calc'!A0",
	"@SUM(1+1)", "+1+1", "-1+1", "\t=1+1",
	"bell\a esc\x1b[31m nul\x00 del\x7f csi\u009b31m end",
	"Orl\u202Eaidnal\u202C \u200Fשלום\u200F \u2066x\u2069",
	"a;b,c\"d'e|f\\g{h}\nline two\r\nline three\u2028line four",
	"]]> --> */ ?> &amp; &#x41; %s ${x} {{x}} `x` \\N \\G",
	"[click](javascript:alert(1)) ![i](http://example.org/i.png) # **bold**",
	strings.Repeat("long ", 2000),
	strings.Repeat("宇宙", 5000),
	"bad\xff\xfeutf8 \uFFFE\uFFFF",
	"__proto__", "constructor",
}

// hostileReadings have hostile text wherever an article can bring text into the graph.
func hostileReadings() []graph.Reading {
	var readings []graph.Reading
	for i, text := range hostile {
		// What a store holds is valid UTF-8: Bolt takes no other.
		text = strings.ToValidUTF8(text, "\uFFFD")
		actor := graph.Actor{ID: fmt.Sprintf("actor-%d", i), Name: text, Kind: graph.Organization, Named: true, Aliases: []string{text + " too"}}
		target := graph.Actor{ID: fmt.Sprintf("target-%d", i), Name: "the " + text, Kind: graph.State, Named: true}
		claim := graph.Claim{ID: fmt.Sprintf("c-%d", i), Text: "Did it: " + text, Kind: graph.Allegation, Target: target.ID, Act: text, Object: text, Aliases: []string{text}}
		bare := graph.Claim{ID: fmt.Sprintf("c-bare-%d", i), Text: text, Kind: graph.Position}
		quote := "It said " + text + "."
		r := graphtest.Build(graphtest.Article{
			ID: fmt.Sprintf("a-%02d", i), Doc: text, Title: text, Source: text, Author: text,
			Published: graph.Date{Value: fmt.Sprintf("2024-03-%02d", i+1), Precision: graph.Day},
			Text:      text + "\n" + quote + "\n",
			Actors:    []graph.Actor{actor, target}, Claims: []graph.Claim{claim, bare},
			Says: []graphtest.Say{
				{Actor: actor.ID, Org: target.ID, Stance: graph.Accuses, Cue: "said", Claim: claim.ID, Quote: quote, Via: []string{target.ID}},
				{Actor: target.ID, Stance: graph.Denies, Cue: "said", Claim: claim.ID, Quote: quote},
				{Actor: actor.ID, Stance: graph.Condemns, Cue: "said", Claim: bare.ID, Quote: quote},
			},
		})
		r.Article.URL = "https://example.org/?q=" + text
		if i == 0 {
			r.Article.URL = "javascript:alert(1)"
		}
		readings = append(readings, r)
	}
	return readings
}

// In no format does text leave its place: no control character gets through, nothing
// that people look at is put in another order, and no markup that a text brings stands.
func TestFormatsInert(t *testing.T) {
	for _, format := range Formats {
		m := storeOf(t, hostileReadings(), graph.Links{})
		files := exported(t, format, Request{Reader: m, ExcelSafe: true})
		for name, content := range files {
			at := strings.TrimSpace(format.Name + " " + name)
			if format.Binary {
				continue // its reader is checked by a program nobody here wrote
			}
			for _, r := range content {
				if unicode.IsControl(r) && !strings.ContainsRune("\n\r\t", r) {
					t.Errorf("%s: control character %U", at, r)
					break
				}
			}
			if markup[format.Name] && (strings.Contains(content, "<script>alert('x')") || strings.Contains(content, "<img src=x")) {
				t.Errorf("%s: markup of a text stands", at)
			}
			if format.Name == "markdown" && strings.Contains(strings.ReplaceAll(content, `\]`, ""), "](javascript:") || strings.Contains(content, `href="javascript:`) {
				t.Errorf("%s: a link that runs a script", at)
			}
		}
	}
}

// markup are the formats in which a tag would be obeyed.
var markup = map[string]bool{"graphml": true, "gexf": true, "markdown": true, "html": true}
