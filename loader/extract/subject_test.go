package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWhoDoes finds who does what a verb, participle or conjunct tells of, where it stands far from
// its subject.
func TestWhoDoes(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"One of these groups, the Harbor Front, opposed the plan.", []string{"the Harbor Front CONDEMNS: the plan"}},
		{"“Read it,” said Peter Novak, a Harmon superdelegate and Reed supporter who has praised the plan.", []string{"Peter Novak SUPPORTS: the plan"}},
		{"Peter Novak ran on his ability to mend the dam and condemned the mayor.", []string{"Peter Novak CONDEMNS the mayor: the mayor"}},
		{"Peter Novak launched the movement with a speech denouncing the mayor.", []string{"Peter Novak CONDEMNS the mayor: the mayor"}},
		{"Peter Novak said he was a voter and would probably back the plan.", []string{"Peter Novak SUPPORTS: the plan [hedged]"}},
		{"Vera Calloway attacked the mayor on several occasions.", []string{"Vera Calloway CONDEMNS the mayor: the mayor"}},
		{"Several Republicans, including Peter Novak, oppose the levy.", []string{"Several Republicans CONDEMNS: the levy", "Peter Novak CONDEMNS: the levy"}},
		{"Other groups opposed the levy, including the Harbor Union and the Reed Council.", []string{"Other groups CONDEMNS: the levy", "the Harbor Union CONDEMNS: the levy", "the Reed Council CONDEMNS: the levy"}},
		{"But only a few have embraced the plan, including Sens. Peter Novak and Ann Brandt.", []string{"few SUPPORTS: the plan", "Sens. Peter Novak SUPPORTS: the plan", "Ann Brandt SUPPORTS: the plan"}},
		{"Democrats condemned the plan of Republicans, including Peter Novak.", []string{"Democrats CONDEMNS Republicans: the plan of Republicans, including Peter Novak"}},
		{"Medical groups such as the Reed Council opposed the levy.", []string{"the Reed Council CONDEMNS: the levy"}},
		{"Members of the Reed Council condemned the plan.", []string{"Members CONDEMNS: the plan"}},
	} {
		if diff := cmp.Diff(tt.want, lines(t, tt.text)); diff != "" {
			t.Errorf("%s: (-want +got):\n%s", tt.text, diff)
		}
	}
}
