package text

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQuotes(t *testing.T) {
	type quote struct {
		Inner     string
		Continued bool
		Scare     bool
	}
	for _, tc := range []struct {
		text string
		want []quote
	}{
		{`"We built the dam," she said.`, []quote{{Inner: "We built the dam,"}}},
		{`“We built the dam,” she said. “It held.”`, []quote{{Inner: "We built the dam,"}, {Inner: "It held."}}},
		{`''We built the dam,'' she said.`, []quote{{Inner: "We built the dam,"}}},
		{`'We built the dam,' she said.`, []quote{{Inner: "We built the dam,"}}},
		{`‘We don’t build dams,’ she said.`, []quote{{Inner: "We don’t build dams,"}}},
		{`The ministers' dam and the Reeds' house don't hold.`, nil},
		{`He called it a "sacred dam" yesterday.`, []quote{{Inner: "sacred dam", Scare: true}}},
		{`She read “The Rains of Tidesport” twice.`, []quote{{Inner: "The Rains of Tidesport", Scare: true}}},
		{`“He said ‘the dam will hold’ and left,” she said.`, []quote{{Inner: "He said ‘the dam will hold’ and left,"}, {Inner: "the dam will hold"}}},
		{"“We built the dam.\n\n“It held,” she said.", []quote{{Inner: "We built the dam.", Continued: true}, {Inner: "It held,"}}},
		{"“We built the dam.\n\nShe left.", []quote{{Inner: "We built the dam."}}},
		{`The 6" pipe broke.`, []quote{}},
		{`She said ("we built it") so.`, []quote{{Inner: "we built it"}}},
		{`"We built it"—"and it held," she said.`, []quote{{Inner: "We built it"}, {Inner: "and it held,"}}},
	} {
		d := mentionsOf(t, tc.text)
		got := []quote{}
		for _, q := range d.Quotes {
			got = append(got, quote{d.Slice(q.Inner), q.Continued, q.Scare})
		}
		if tc.want == nil {
			tc.want = []quote{}
		}
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s\n%s", tc.text, diff)
		}
	}
}
