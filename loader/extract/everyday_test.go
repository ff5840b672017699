package extract

import "testing"

// TestEverydaySenses reads words for a stance in the senses of letters, reviews, recipes and
// lives, each beside the same word for a stance.
func TestEverydaySenses(t *testing.T) {
	tests := []struct {
		everyday string
		stance   string
		about    string // the reading of stance
	}{
		{"I like cheese.", "I like the harbor plan.", "I SUPPORTS: the harbor plan"},
		{"We like it with potatoes.", "Peter Novak likes the harbor plan.", "Peter Novak SUPPORTS: the harbor plan"},
		{"Maria Keller went to sea to support her mother.", "Maria Keller supported the harbor plan.", "Maria Keller SUPPORTS: the harbor plan"},
		{"He was welcomed by the minister.", "The minister welcomed the treaty.", "The minister SUPPORTS: the treaty"},
		{"I am glad that they won.", "The minister is glad about the harbor plan.", "The minister SUPPORTS: the harbor plan"},
		{"Peter Novak upset the thirteenth seed in straight sets.", "Peter Novak is upset about the delay.", "Peter Novak CONDEMNS: the delay"},
		{"Please approve the plan.", "Peter Novak approved the plan.", "Peter Novak SUPPORTS: the plan"},
		{"The minister said: “We should have left.”", "The minister said that Peter Novak should have left.", "The minister CONDEMNS Peter Novak: that Peter Novak should have left [implicit]"},
		{"Once we agree on the list, we can sign.", "I agree with the plan.", "I SUPPORTS: the plan"},
	}
	for _, tt := range tests {
		if got := lines(t, tt.everyday); len(got) > 0 {
			t.Errorf("%q: read %q, want nothing", tt.everyday, got)
		}
		if got := lines(t, tt.stance); len(got) != 1 || got[0] != tt.about {
			t.Errorf("%q: read %q, want %q", tt.stance, got, tt.about)
		}
	}
}
