package text

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// article is text of our own, of the length and make of news.
const article = `Orlandia blames northern fleet for harbour blast

The Ministry of Tides on Friday accused the northern fleet of laying the mines that sank two ferries off Port Calloway last week, a charge that its commander, Adm. Piet Holt, rejected as “a fairy tale for voters”.

“We have the serial numbers, we have the divers' footage and we have the orders,” the minister, Vera Calloway, told reporters in the capital. “Nobody else could have done this. The people who signed those papers will answer for it.”

According to a report seen by the Harbour Gazette, the ministry's own experts had warned in January that they could not rule out an accident. Two of them, who asked not to be named because they were not authorized to speak, said that the footage was recorded months before the blast. It wasn't clear who gave it to the ministry.

Mr. Holt, 61, who has led the fleet since 2009, said in a statement that it had nothing to do with the sinking, and that the accusation was meant to distract from the government's $1.2 billion budget gap. His deputy, however, refused to confirm or deny that mines were missing.

The opposition Shore Party, which supported the fleet's budget in parliament, condemned the attack and called for an independent inquiry led by the U.N. “If the minister has proof, let her show it,” its leader, Ana Brandt, wrote on her website. She didn't say whether her party would back a vote of no confidence next month.

Analysts at the Institute for Coastal Studies, who have followed the dispute for years, believe that both sides are exaggerating. “Each of them needs an enemy before the election,” said Jonas Weil, a senior fellow; “neither of them needs the truth.”
`

func pipeline(t testing.TB) *Pipeline {
	t.Helper()
	p, err := NewPipeline()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// report adds rates to a benchmark that annotated d once a round, and with what was
// allocated before it the allocations a sentence.
func report(b *testing.B, d *Document, before uint64) {
	seconds := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(float64(len(d.Tokens))/seconds, "tokens/s")
	b.ReportMetric(float64(len(d.Sentences))/seconds, "sentences/s")
	b.ReportMetric(float64(allocations()-before)/float64(b.N*len(d.Sentences)), "allocs/sentence")
}

// allocations counts those of the process so far.
func allocations() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Mallocs
}

// BenchmarkStage measures each stage alone on what those before it found.
func BenchmarkStage(b *testing.B) {
	p := pipeline(b)
	d := NewDocument(article, nil)
	for _, s := range p.stages {
		b.Run(fmt.Sprintf("%T", s), func(b *testing.B) {
			before := allocations()
			for b.Loop() {
				s.Annotate(d)
			}
			report(b, d, before)
		})
	}
}

// BenchmarkSyntax measures raw text to dependencies.
func BenchmarkSyntax(b *testing.B) {
	p := pipeline(b)
	before := allocations()
	var d *Document
	for b.Loop() {
		d = NewDocument(article, nil)
		for _, s := range p.stages {
			s.Annotate(d)
			if _, last := s.(*syntax); last {
				break
			}
		}
	}
	report(b, d, before)
}

// BenchmarkPipeline measures raw text to everything.
func BenchmarkPipeline(b *testing.B) {
	p := pipeline(b)
	before := allocations()
	var d *Document
	for b.Loop() {
		d = NewDocument(article, nil)
		p.Annotate(d)
	}
	report(b, d, before)
}

// BenchmarkPipelineParallel does so on all processors.
func BenchmarkPipelineParallel(b *testing.B) {
	p := pipeline(b)
	d := NewDocument(article, nil)
	p.Annotate(d)
	before := allocations()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			p.Annotate(NewDocument(article, nil))
		}
	})
	report(b, d, before)
}

// BenchmarkDoubling shows that time grows with the length of the text alone, for texts
// that invite quadratic time: compare the ns/byte of each pair.
func BenchmarkDoubling(b *testing.B) {
	p := pipeline(b)
	for _, unit := range []string{"word ", "a", "-", "a.", "a-", "\n", "“", "(", "http://a", "@", "x@", "'", "🙂", ". "} {
		for _, n := range []int{1 << 14, 1 << 15} {
			b.Run(strings.ReplaceAll(unit, "\n", "newline")+"/"+map[int]string{1 << 14: "16k", 1 << 15: "32k"}[n], func(b *testing.B) {
				text := strings.Repeat(unit, n/len(unit))
				for b.Loop() {
					p.Annotate(NewDocument(text, nil))
				}
				b.ReportMetric(b.Elapsed().Seconds()*1e9/float64(b.N)/float64(len(text)), "ns/byte")
			})
		}
	}
}
