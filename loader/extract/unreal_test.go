package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUnreal reads stances that nobody has taken yet, or need ever take, beside the same ones
// taken.
func TestUnreal(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Had the council endorsed the plan, the dam would stand.", []string{}},
		{"The council had endorsed the plan.", []string{"The council SUPPORTS: the plan"}},
		{"Maria Keller waits until Peter Novak endorses the plan.", []string{}},
		{"Maria Keller waited until Peter Novak endorsed the plan.", []string{"Peter Novak SUPPORTS: the plan"}},
		{"“If there are dams that are dangerous, close them,” Vera Calloway said.", []string{}},
		{"“There are dams that are dangerous,” Vera Calloway said.", []string{"Vera Calloway CONDEMNS: dams [implicit]"}},
		{"The council can endorse any plan.", []string{}},
		{"The council is likely to approve the plan.", []string{}},
		{"The council used to support the plan.", []string{}},
		{"The words that the council used to attack the plan were harsh.", []string{"the council CONDEMNS: the plan"}},
		{"A minister can endorse the plan in a private letter.", []string{}},
		{"“We are not going to suggest that people support the plan,” Maria Keller said.", []string{}},
		{"“We have never expressed any support for the plan,” Maria Keller said.", []string{}},
		{"The delay can anger the unions.", []string{}},
		{"The letter was worded so as not to anger the unions.", []string{}},
		{"Not every council endorsed the plan.", []string{}},
		{"The council neither confirmed nor denied the report.", []string{}},
		{"The council could not confirm nor deny the report.", []string{}},
		{"The council neither praised the plan nor criticized it.", []string{}},
		{"It is not true that Vera Calloway endorsed the plan.", []string{}},
		{"It is true that Vera Calloway endorsed the plan.", []string{"Vera Calloway SUPPORTS: the plan"}},
		{"It was false that Vera Calloway endorsed the plan.", []string{}},
		{"It is wrong to say that Vera Calloway endorsed the plan.", []string{}},
		{"It was Vera Calloway, not Peter Novak, who endorsed the plan.", []string{"Vera Calloway SUPPORTS: the plan"}},
		{"It was not Peter Novak who endorsed the plan.", []string{}},
		{"Vera Calloway but not Peter Novak endorsed the plan.", []string{"Vera Calloway SUPPORTS: the plan"}},
		{"Vera Calloway came under pressure to endorse the plan.", []string{}},
		{"Not a single council endorsed the plan.", []string{}},
		{"Neither council endorsed the plan.", []string{}},
		{"Neither Vera Calloway nor Peter Novak accused the council of fraud.", []string{}},
		{"Neither Vera Calloway nor Peter Novak has endorsed the plan.", []string{}},
		{"Neither Vera Calloway nor Peter Novak supports the plan.", []string{"Vera Calloway CONDEMNS: the plan", "Peter Novak CONDEMNS: the plan"}},
		{"The plan was backed by neither Vera Calloway nor Peter Novak.", []string{}},
		{"Vera Calloway got praise from neither Peter Novak nor the council.", []string{}},
		{"Vera Calloway withdrew her endorsement of Peter Novak.", []string{"Vera Calloway CONDEMNS Peter Novak: Peter Novak"}},
		{"Vera Calloway withdrew from the race to endorse Peter Novak.", []string{"Vera Calloway SUPPORTS Peter Novak: Peter Novak"}},
		{"Vera Calloway retracted her criticism of the plan.", []string{}},
		{"Vera Calloway stopped at the mill to endorse Peter Novak.", []string{"Vera Calloway SUPPORTS Peter Novak: Peter Novak"}},
		{"Vera Calloway stopped endorsing Peter Novak.", []string{"Vera Calloway CONDEMNS Peter Novak: Peter Novak"}},
		{"Vera Calloway, who agreed on a border.", []string{"Vera Calloway SUPPORTS: a border"}},
		{"The sailors left evidence indicating that the council was behind the raid.", []string{}},
		{"Vera Calloway stayed silent rather than publicly challenging the plan.", []string{}},
		{"The candidates pleaded with voters for their support in the election.", []string{}},
		{"The council can name any candidate it likes.", []string{}},
		{"The council is still to announce which plan it supports.", []string{}},
		{"“The day that the council is not happy with the mayor is the day that I go,” Peter Novak said.", []string{}},
		{"Vera Calloway accused Peter Novak of blocking the plan.", []string{"Vera Calloway ACCUSES Peter Novak: of blocking the plan"}},
		{"Peter Novak blocked the plan.", []string{"Peter Novak CONDEMNS: the plan"}},
		{"Vera Calloway sued the council seeking to block the plan.", []string{"Vera Calloway ACCUSES the council: the council", "Vera Calloway CONDEMNS: the plan"}},
		{"Vera Calloway admitted that the signal is not very good.", []string{}},
		{"Every council endorsed the plan.", []string{"Every council SUPPORTS: the plan"}},
		{"Peter Novak avoided openly criticizing the plan.", []string{}},
		{"“The unions will back the plan,” Peter Novak said.", []string{}},
		{"“The unions back the plan,” Peter Novak said.", []string{"The unions SUPPORTS: the plan [nested] via Peter Novak"}},
		{"The mayor will back the plan, her spokeswoman said.", []string{"The mayor SUPPORTS: the plan [nested] via her spokeswoman"}},
		{"Peter Novak wanted to voice his support for the plan.", []string{}},
		{"Peter Novak could file a complaint about the plan.", []string{}},
		{"The council is not aligned with either party.", []string{}},
		{"“She can be someone whom voters trust,” Vera Calloway said.", []string{}},
		{"“Peter Novak will defraud the harbor,” Vera Calloway said.", []string{}},
		{"Peter Novak filed a complaint about the plan.", []string{"Peter Novak ACCUSES: the plan"}},
		{"They will shift their support to Peter Novak unless the mayor resigns.", []string{}},
		{"Vera Calloway criticized the unions for not backing the plan.", []string{"Vera Calloway CONDEMNS the unions: for not backing the plan"}},
		{"One in four said that the council was hostile to the unions.", []string{}},
		{"Vera Calloway opposes repealing the law.", []string{"Vera Calloway CONDEMNS: repealing the law"}},
		{"Vera Calloway opposes backing the mayor.", []string{"Vera Calloway CONDEMNS: backing the mayor"}},
		{"Vera Calloway opposes efforts to repeal the law.", []string{"Vera Calloway CONDEMNS: efforts"}},
		{"Vera Calloway rejected calls to condemn the raid.", []string{"Vera Calloway CONDEMNS: calls"}},
		{"Vera Calloway criticized Orlandia's decision to back the rebels.", []string{"Vera Calloway CONDEMNS Orlandia: Orlandia's decision", "Orlandia SUPPORTS the rebels: the rebels [nested] via Vera Calloway"}},
		{"The union appealed the court's decision to uphold the law.", []string{"The union CONDEMNS the court: the court's decision", "the court SUPPORTS: the law [nested] via The union"}},
		{"Peter Novak confirmed that the vote would not be held in May.", []string{"Peter Novak DENIES: that the vote would not be held in May"}},
		{"The ministry disagreed with the ruling.", []string{"The ministry CONDEMNS: the ruling"}},
		{"“It would be a mistake to approve the plan,” Peter Novak said.", []string{"Peter Novak CONDEMNS: the plan [implicit]"}},
		{"“It would be a mistake if she lost,” Peter Novak said.", []string{}},
		{"The unions said the mayor must be fired.", []string{"The unions CONDEMNS the mayor: the mayor [implicit]"}},
		{"The judge who is least friendly to the unions is Vera Calloway.", []string{}},
		{"“The alternative is that the mayor lied to the council,” Peter Novak said.", []string{}},
		{"“The truth is that the mayor lied to the council,” Peter Novak said.", []string{"Peter Novak ACCUSES the mayor: “The truth is that the mayor lied to the council,” [implicit]"}},
		{"“The dam doesn't look dangerous,” Peter Novak said.", []string{}},
		{"“The dam looks dangerous,” Peter Novak said.", []string{"Peter Novak CONDEMNS: The dam [implicit]"}},
	} {
		if diff := cmp.Diff(tt.want, lines(t, tt.text)); diff != "" {
			t.Errorf("%s: (-want +got):\n%s", tt.text, diff)
		}
	}
}

// TestOthersJudgement gives a judgement to whoever makes it: not to one who tells of another's,
// and to one who says that somebody else knows it.
func TestOthersJudgement(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"“Senator Novak has cast the mayor as unfit,” Vera Calloway said.", []string{"Senator Novak CONDEMNS the mayor: the mayor [nested] [implicit] via Vera Calloway"}},
		{"“The captain was found guilty of fraud,” Vera Calloway said.", []string{}},
		{"“The captain is guilty of fraud,” Vera Calloway said.", []string{"Vera Calloway ACCUSES The captain: fraud [implicit]"}},
		{"“The mayor knows that the dam is dangerous,” Vera Calloway said.", []string{"Vera Calloway CONDEMNS: the dam [implicit]"}},
		{"Vera Calloway and Peter Novak said they should have acted sooner.", []string{}},
		{"“Was I to sit in a tower, criticizing the plan?” Vera Calloway told us.", []string{}},
		{"The head of the group backing the dam resigned.", []string{"the group SUPPORTS: the dam"}},
		{"Vera Calloway acknowledged that using two ferries was a mistake.", []string{"Vera Calloway CONDEMNS: using two ferries [implicit]"}},
		{"Vera Calloway applauded Peter Novak's opposition to the dam.", []string{"Vera Calloway CONDEMNS: the dam", "Peter Novak CONDEMNS: the dam [nested] via Vera Calloway"}},
		{"Peter Novak is a father and sailor who was frustrated by the council.", []string{"Peter Novak CONDEMNS the council: the council"}},
		{"Vera Calloway wrote on Tuesday, telling the press that Peter Novak is a “liar” and questioning his motives.", []string{"Vera Calloway ACCUSES Peter Novak: Peter Novak [implicit]", "Vera Calloway CONDEMNS his: his motives"}},
		{"Vera Calloway was praised for her votes opposing the dam.", []string{"Vera Calloway CONDEMNS: the dam"}},
	} {
		if diff := cmp.Diff(tt.want, lines(t, tt.text)); diff != "" {
			t.Errorf("%s: (-want +got):\n%s", tt.text, diff)
		}
	}
}
