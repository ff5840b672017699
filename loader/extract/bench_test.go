package extract

import (
	"strings"
	"testing"

	"stancegraph/loader/text"
)

// BenchmarkExtract reports the sentences a second of extraction alone.
func BenchmarkExtract(b *testing.B) {
	p, x := tools(b)
	d := text.NewDocument(strings.Repeat("On Monday Maria Keller, who leads the Harbor Party, accused the Ministry of Tides of hiding the report. "+
		"“The plan is a disgrace,” she said, adding that nobody had read it. The ministry denied the allegation.\n\n", 100), nil)
	p.Annotate(d)
	for b.Loop() {
		x.Extract(d, Info{})
	}
	b.ReportMetric(float64(len(d.Sentences)*b.N)/b.Elapsed().Seconds(), "sentences/s")
}
