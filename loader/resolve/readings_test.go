package resolve

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// reads is a text of a class, and all that is read from it as "actor STANCE target: claim".
type reads struct {
	class, text string
	want        []string
}

func (row reads) check(t *testing.T, r *Resolver) {
	t.Helper()
	t.Run(row.class, func(t *testing.T) {
		reading, dropped := readText(t, r, "x", row.text)
		var got []string
		for _, s := range reading.Statements {
			target := ""
			if s.Target != "" {
				target = " " + s.Target
			}
			got = append(got, s.Actor+" "+string(s.Stance)+target+": "+s.Claim)
		}
		if diff := cmp.Diff(row.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%sdropped %v", row.text, diff, dropped)
		}
	})
}

// TestWhoTakesIt reads who takes a stance where the sentence says it beside its subject.
func TestWhoTakesIt(t *testing.T) {
	r := newResolver(t, nil)
	for _, row := range []reads{
		{"along with", "The Harbour Union, along with the Teachers' League, condemned the wage freeze.", []string{"Harbour Union CONDEMNS: The wage freeze", "Teachers' League CONDEMNS: The wage freeze"}},
		{"as has another", "Two council members, Mara Quint and Peter Novak, said they would not back Ivo Brandt, as has Vera Calloway, the deputy mayor.", []string{"Mara Quint CONDEMNS Ivo Brandt: Ivo Brandt", "Peter Novak CONDEMNS Ivo Brandt: Ivo Brandt", "Vera Calloway CONDEMNS Ivo Brandt: Ivo Brandt"}},
		{"like another", "Like Peter Novak, the Harbour Union has condemned the plan.", []string{"Harbour Union CONDEMNS: The plan", "Peter Novak CONDEMNS: The plan"}},
		{"joins another in it", "Peter Novak joined Mara Quint in condemning the plan.", []string{"Peter Novak CONDEMNS: The plan", "Mara Quint CONDEMNS: The plan"}},
		{"names in apposition to a number", "Two members of the council from Norland, Mara Quint and Vera Calloway, have condemned the plan.", []string{"Mara Quint CONDEMNS: The plan", "Vera Calloway CONDEMNS: The plan"}},
		{"the name behind a spokesman", "A spokesman for the Defence Ministry, Colonel Ivo Thorsen, accused the rebels of using a hospital as a shield.", []string{"Ivo Thorsen ACCUSES rebels: The rebels used a hospital as a shield"}},
		{"a name in an office", "Minister of Culture Ivo Brandt defended the opera.", []string{"Ivo Brandt SUPPORTS: The opera"}},
		{"some of a party", "Some Republicans opposed the bill on Monday. They called it a disgrace.", []string{"some Republicans CONDEMNS: The bill", "some Republicans CONDEMNS: The bill"}},
		{"so many of a party", "Fourteen Senate Republicans backed the bill, and Republicans opposed it.", []string{"fourteen Senate Republicans SUPPORTS: The bill", "Republicans CONDEMNS: The bill"}},
		{"which of a party", "Moderate Democrats criticised the plan. Democrats praised it.", []string{"moderate Democrats CONDEMNS: The plan", "Democrats SUPPORTS: The plan"}},
		{"some of several", "Two of the three judges agreed that the dam was unsafe.", []string{"two of the three judges SUPPORTS: The dam was unsafe"}},
		{"whose party", "Labour leader Mara Quint, whose party opposes the war, spoke in Norland.", []string{"Mara Quint's party CONDEMNS: The war"}},
		{"the body of which a clause tells", "The plan was criticised by the founder of Harbour Watch, a group that supports a toll.", []string{"founder of Harbour Watch CONDEMNS: The plan", "Harbour Watch SUPPORTS: A toll"}},
		{"by which each", "Ministers Karl Brandt and Sofia Lund backed and opposed the merger respectively.", []string{"Karl Brandt SUPPORTS: The merger", "Sofia Lund CONDEMNS: The merger"}},
		{"to each their own", "Karl Brandt and Sofia Lund accused Ivo Novak and Mara Quint, respectively, of dumping.", []string{"Karl Brandt ACCUSES Ivo Novak: Ivo Novak was responsible for dumping", "Sofia Lund ACCUSES Mara Quint: Mara Quint was responsible for dumping"}},
		{"each other", "Orlandia and Vesna accused each other of shelling the harbour.", []string{"Vesna ACCUSES Orlandia: Orlandia shelled the harbour", "Orlandia ACCUSES Vesna: Vesna shelled the harbour"}},
		{"each other without a charge", "Mara Quint and Peter Novak took aim at each other.", []string{"Peter Novak CONDEMNS Mara Quint: Mara Quint", "Mara Quint CONDEMNS Peter Novak: Peter Novak"}},
		{"blows that are traded", "Quint and Novak traded insults over the budget.", []string{"Novak CONDEMNS Quint: The budget", "Quint CONDEMNS Novak: The budget"}},
		{"charges that are traded", "Orlandia and Vesna traded accusations over the raid.", []string{"Vesna ACCUSES Orlandia: Orlandia carried out the raid", "Orlandia ACCUSES Vesna: Vesna carried out the raid"}},
		{"a name that looks plural", "Representative Hakim Jeffries accused Sessions of hypocrisy. Jeff Sessions is the attorney general.", []string{"Hakim Jeffries ACCUSES Jeff Sessions: Jeff Sessions is guilty of hypocrisy"}},
		{"husband and wife", "Vera Brandt is running for mayor. Her husband, Karl Brandt, was mayor before. Peter Novak attacked Mr. Brandt's plan after Mrs. Brandt accused him of fraud.", []string{"Peter Novak CONDEMNS Karl Brandt: Karl Brandt's plan", "Vera Brandt ACCUSES Karl Brandt: Karl Brandt is guilty of fraud"}},
		{"who sides with whom", "Ian Gault agreed with the health authorities that the bridge was unsafe.", []string{"Ian Gault SUPPORTS: The bridge was unsafe"}},
		{"support that the supporter is no part of", "There was support for the plan from the unions.", []string{"unions SUPPORTS: The plan"}},
		{"agreed with somebody that", "Mara Quint agreed with Peter Novak that the port must close.", []string{"Mara Quint SUPPORTS: The port must close"}},
		{"agreed with several that", `"We have agreed with emergency team and trauma network that the hospital will remain open," Mara Quint said.`, []string{"Mara Quint SUPPORTS hospital: The hospital will remain open"}},
		{"not whom one speaks to", "Vera Calloway is the minister. Speaking to Mara Quint, she denied that she had met the mayor.", []string{"Vera Calloway DENIES Vera Calloway: Vera Calloway had met the mayor"}},
		{"a critic that somebody became", "Ivo Brandt became a critic of the levy.", []string{"Ivo Brandt CONDEMNS: The levy"}},
		{"a body before the plural that a clause tells of", "Mara Quint is president of the Border Council, the union for about 7,000 employees, which has filed suit against the Novak administration.", []string{"Border Council ACCUSES Novak administration: The Novak administration is at fault"}},
		{"party adjectives", "Republican attacks on the law continued.", []string{"Republican Party CONDEMNS: The law"}},
		{"made to do it", "The mayor was forced to condemn the raid.", []string{"mayor CONDEMNS: The raid"}},
		{"prompted to do it", "The photos prompted critics to denounce the mayor.", []string{"critics CONDEMNS mayor: The mayor"}},
		{"an office of several words", "Director of National Intelligence Vera Calloway condemned the raid.", []string{"Vera Calloway CONDEMNS: The raid"}},
		{"a hyphened description", "A-listers praised the plan.", []string{"a-listers SUPPORTS: The plan"}},
		{"who is shown doing it", "Ivo Brandt played a clip of Mara Quint criticizing Peter Novak for running ads.", []string{"Mara Quint CONDEMNS Peter Novak: Peter Novak's running ads"}},
		{"a post with its writer behind it", "The mayor spoke on Monday.\n\nThis plan is a disgrace. — Vera Calloway (@veracalloway) June 20, 2020", []string{"Vera Calloway CONDEMNS: This plan"}},
		{"what tells who they are", "Large Liberal parties in Norland and Orlandia opposed the alliance.", []string{"large Liberal parties in Norland and Orlandia CONDEMNS alliance: The alliance"}},
		{"many of whom a clause tells", "Many of the businesses that gain from tariffs backed the plan.", []string{"many of the businesses SUPPORTS: The plan"}},
		{"of those whom a clause tells", "Families of those hurt in the fire accused the firm of fraud.", []string{"families of those hurt in the fire ACCUSES firm: The firm is guilty of fraud"}},
		{"a name behind whose panel it is", "The top Republican on the harbor panel, Rep. Mara Quint of Tarvik, accused Peter Novak of fraud.", []string{"Mara Quint ACCUSES Peter Novak: Peter Novak is guilty of fraud"}},
		{"a name behind an office of two words", "Mayor Thorpe's former chief of staff Peter Novak opposed the ban.", []string{"Peter Novak CONDEMNS: The ban"}},
		{"an inspector general", "The Harbor Department's inspector general criticized Peter Novak.", []string{"Harbor Department's inspector general CONDEMNS Peter Novak: Peter Novak"}},
		{"a second clause with who", "The dam is safe, says Peter Novak, who led the agency and who endorsed Mara Quint.", []string{"Peter Novak SUPPORTS Mara Quint: Mara Quint"}},
		{"who demands that others undo it", "Mara Quint demanded that the court reverse its ruling.", []string{"Mara Quint CONDEMNS court: The court's ruling"}},
		{"a label of party and home is nobody", "The bill is backed by Sen. Peter Novak, R-Ohio, and Rep. Mara Quint, D-Utah.", []string{"Peter Novak SUPPORTS: The bill", "Mara Quint SUPPORTS: The bill"}},
		{"a charge behind the agent", "Peter Novak was charged by federal prosecutors with fraud.", []string{"federal prosecutors ACCUSES Peter Novak: Peter Novak is guilty of fraud"}},
		{"where opposition comes from", "Opposition to the dam came from the unions.", []string{"unions CONDEMNS: The dam"}},
		{"opposition to be overcome", "Mara Quint must overcome opposition from the unions to the dam.", []string{"unions CONDEMNS: The dam"}},
		{"a city that sues", "The city of Tarvik is suing Brandt Media over the spill.", []string{"city of Tarvik ACCUSES Brandt Media: Brandt Media caused the spill"}},
		{"a school district", "The Tarvik school district has appealed the ruling.", []string{"Tarvik school district CONDEMNS: The ruling"}},
		{"outrage at what a body did", "Residents voiced outrage at a rent increase by the Tarvik Housing Trust.", []string{"residents CONDEMNS Tarvik Housing Trust: A rent increase by the Tarvik Housing Trust"}},
		{"the political left", "Resistance to the plan is coming from the political left.", []string{"political left CONDEMNS: The plan"}},
		{"a name in a phrase before", "In a debate with Sen. Ivo Brandt, the mayor condemned the navy.", []string{"mayor CONDEMNS navy: The navy"}},
		{"another name in a phrase before", "After a call from Mara Quint, a former judge praised the plan.", []string{"former judge SUPPORTS: The plan"}},
		{"a group by the name it gives itself", "A little-known group calling itself the Free Delta Brigade claimed responsibility for the bombing.", []string{"Free Delta Brigade SUPPORTS Free Delta Brigade: The Free Delta Brigade carried out the bombing"}},
		{"a driver by name", "A former driver named Peter Novak accused the mayor of fraud.", []string{"Peter Novak ACCUSES mayor: The mayor is guilty of fraud"}},
		{"whose words stand on both sides of who says them", "The plan, Peter Novak argued, is a disgrace.", []string{"Peter Novak CONDEMNS: The plan"}},
		{"who did it, somebody else says", "Peter Novak, Mara Quint said, had condemned the levy.", []string{"Peter Novak CONDEMNS: The levy"}},
		{"by whom she stands", "The chairwoman stands by the finance director, a spokesman said.", []string{"chairwoman SUPPORTS finance director: The finance director"}},
		{"who stood by somebody, behind a clause", "Peter Novak, who leads the council, stood by Mara Quint.", []string{"Peter Novak SUPPORTS Mara Quint: Mara Quint"}},
		{"accusing, behind what somebody else will do", "Peter Novak said on Saturday the U.S. would abandon the treaty, accusing Orlandia of breaching it.", []string{"Peter Novak ACCUSES Orlandia: Orlandia breached it"}},
		{"father and son", "Peter Novak Jr. condemned the levy. Peter Novak praised it. Novak Jr. left.", []string{"Peter Novak Jr. CONDEMNS: The levy", "Peter Novak SUPPORTS: The levy"}},
		{"a name that holds a title, and Jr.", "Otto King Jr. condemned the levy.", []string{"Otto King Jr. CONDEMNS: The levy"}},
		{"Jr. behind a comma", "Peter Novak, Jr. condemned the levy.", []string{"Peter Novak Jr. CONDEMNS: The levy"}},
		{"the women who accused somebody", "The women who accused Mayor Quint spoke on Friday.", []string{"women ACCUSES Quint: Quint is at fault"}},
		{"a relative clause without a pronoun", "The Senate passed a levy most islanders oppose.", []string{"most islanders CONDEMNS: A levy"}},
		{"a law by its name", "Republicans voted to repeal Obamacare.", []string{"Republicans CONDEMNS Affordable Care Act: Affordable Care Act"}},
		{"a plan that a pronoun stands for", "The harbor plan is old. Mara Quint has tried to scrap it.", []string{"Mara Quint CONDEMNS: The harbor plan"}},
		{"who is disputed is not said to be", "Mara Quint disputed the rationale.", []string{"Mara Quint DENIES: The rationale is right"}},
		{"against what undoes something", "Peter Novak is critical of blocking the deal. Mara Quint is opposed to repealing the law. Ivo Brandt is against blocking the merger.", []string{"Peter Novak CONDEMNS: Blocking the deal", "Mara Quint CONDEMNS: Repealing the law", "Ivo Brandt CONDEMNS: Blocking the merger"}},
		{"the court of a place", "The Arizona Supreme Court heard the case on Monday. The court praised the mayor.", []string{"Arizona Supreme Court SUPPORTS mayor: The mayor"}},
		{"a surname before a given name", "Sen. Rand Quint met the House speaker, Quint Novak. Novak left early. Quint has been adamant that the plan must be ready.", []string{"Rand Quint SUPPORTS: The plan must be ready"}},
		{"the administration of the one president", "President Lena Quint left for Orlandia. Peter Novak chastised the administration for delaying aid.", []string{"Peter Novak CONDEMNS Quint administration: The Quint administration's delaying aid"}},
		{"somebody's administration", "President Lena Quint's administration condemned the raid.", []string{"Quint administration CONDEMNS: The raid"}},
		{"the administration that is named", "The Quint administration was late. Peter Novak chastised the administration for delaying aid.", []string{"Peter Novak CONDEMNS Quint administration: The Quint administration's delaying aid"}},
		{"the administration of one of two", "President Lena Quint met President Bo Thorpe. Peter Novak chastised the administration for delaying aid.", []string{"Peter Novak CONDEMNS administration: The administration's delaying aid"}},
		{"an agency is no president's", "The administration condemned the strike. Peter Novak once worked at the Small Business Administration.", []string{"administration CONDEMNS: The strike"}},
	} {
		row.check(t, r)
	}
}

// TestWhatIsPointedAt reads the claim from what was said before, where the words of the stance only point at it.
func TestWhatIsPointedAt(t *testing.T) {
	r := newResolver(t, nil)
	for _, row := range []reads{
		{"a claim that others dispute, beside its clause", "The report clears Peter Novak in the inquiry, a claim disputed by the unions.", []string{"unions DENIES Peter Novak: The report clears Peter Novak in the inquiry"}},
		{"what somebody says it is", "The unions have criticized the mayor for what they say is a racist culture.", []string{"unions CONDEMNS mayor: A racist culture"}},
		{"what it is said to be, hung on the verb over it", "Mara Quint railed against what she said was a rushed vote by the council.", []string{"Mara Quint CONDEMNS council: A rushed vote by the council"}},
		{"a deed that it is said to be", "Mara Quint condemned what she said was the killing of three men by the police.", []string{"Mara Quint CONDEMNS police: The police's killing of three men"}},
		{"this", "The Vesna government says the strait is its own, although Orlandia disputes this.", []string{"Orlandia DENIES: The strait is the Vesna government's own"}},
		{"that, across a sentence", "Mara Quint said the army burned the village. The army disputes that.", []string{"army DENIES army: The army burned the village"}},
		{"agreed", `"The plan is a disaster," said Mara Quint. Peter Novak agreed.`, []string{"Mara Quint CONDEMNS: The plan", "Peter Novak SUPPORTS: The plan is a disaster"}},
		{"disagrees", "Economists say the tax would hurt growth, but Mara Quint disagrees.", []string{"Mara Quint DENIES: The tax would hurt growth"}},
		{"confirmed it", "The ministry said the dam was safe. The mayor confirmed it.", []string{"mayor SUPPORTS: The dam was safe"}},
		{"which he denied, of a deed", "Novak was later accused of inciting the riot, which he denied.", []string{"Novak DENIES Novak: Novak incited the riot"}},
		{"which he denied, of a crime", "The council accused Peter Novak of fraud, which he denies.", []string{"council ACCUSES Peter Novak: Peter Novak is guilty of fraud", "Peter Novak DENIES Peter Novak: Peter Novak is guilty of fraud"}},
		{"a charge he denied", "The council accused Peter Novak of taking bribes, a charge he denied.", []string{"council ACCUSES Peter Novak: Peter Novak took bribes", "Peter Novak DENIES Peter Novak: Peter Novak took bribes"}},
		{"a charge another rejects", "Human rights group Clear Light says the army of Vesna burned at least 40 villages, a charge the government rejects.", []string{"government DENIES Vesna army: The army of Vesna burned at least 40 villages"}},
		{"which another denies", "Mara Quint accused the council of wasting money on a car park that nobody uses, which council leader Peter Novak denied.", []string{"Mara Quint ACCUSES council: The council wasted money on a car park that nobody uses", "Peter Novak DENIES council: The council wasted money on a car park that nobody uses"}},
		{"a decision others judge", "The Harbour Panel cleared the mayor of fraud, a decision the Reed Party called a whitewash.", []string{"Harbour Panel DENIES mayor: The mayor was responsible for fraud", "Reed Party CONDEMNS Harbour Panel: The Harbour Panel's clearing the mayor of fraud"}},
		{"what others call a claim", "Prosecutors say the commissioner took money from a ring, something his lawyer calls an invention.", []string{"commissioner's lawyer DENIES commissioner: The commissioner took money from a ring"}},
		{"a step that is praised", "The council closed the port, a step praised by Mara Quint.", []string{"Mara Quint SUPPORTS council: The council's closing the port"}},
	} {
		row.check(t, r)
	}
}

// TestWhatItIsOn reads what a stance is on where it is told by a noun, or by what took place beside it.
func TestWhatItIsOn(t *testing.T) {
	r := newResolver(t, nil)
	for _, row := range []reads{
		{"where it was said", "Mara Quint defended the plan on CNN.", []string{"Mara Quint SUPPORTS: The plan"}},
		{"where it is debated", "Peter Novak backed a bill in the Vesna Assembly to close the port.", []string{"Peter Novak SUPPORTS: A bill in the Vesna Assembly to close the port"}},
		{"what is remarked behind a dash", "Mara Quint backed the settlements — a barrier to peace.", []string{"Mara Quint SUPPORTS: The settlements"}},
		{"what is remarked between dashes", "Mara Quint condemned the closure of the mill — a landmark since 1900 — near the river.", []string{"Mara Quint CONDEMNS: The closure of the mill near the river"}},
		{"what stands behind a dateline", "(Marlow) – Vesna is failing to mend the dam, Harbour Watch complained.", []string{"Harbour Watch ACCUSES Vesna: Vesna is failing to mend the dam"}},
		{"by what somebody is moved", "Mara Quint sparked alarm among the unions by closing the port.", []string{"unions CONDEMNS Mara Quint: Mara Quint's closing the port"}},
		{"a rumour that is denied", "Rumours had spread for months that the port would close, but the mayor denied that.", []string{"mayor DENIES: The port would close"}},
		{"a law by its name", "Mara Quint opposed the Harbour Safety Act on Monday.", []string{"Mara Quint CONDEMNS Harbour Safety Act: The Harbour Safety Act"}},
		{"a law by its other name", "Mara Quint opposed Obamacare on Monday.", []string{"Mara Quint CONDEMNS Affordable Care Act: Affordable Care Act"}},
		{"things by their names", "Mara Quint criticised the Dream Act and Brexit.", []string{"Mara Quint CONDEMNS Dream Act: The Dream Act", "Mara Quint CONDEMNS Brexit: Brexit"}},
		{"how much by which somebody is left", "Mara Quint was stunned by the size of the crowd.", []string{"Mara Quint CONDEMNS crowd: The size of the crowd"}},
		{"as much of what", "Mara Quint supported 700 miles of fencing at the border.", []string{"Mara Quint SUPPORTS: 700 miles of fencing at the border"}},
		{"what somebody is pushed to do", "Mara Quint pushed for Vesna to investigate the mayor.", []string{"Mara Quint SUPPORTS Vesna: Vesna's investigating the mayor"}},
		{"whose right to what", "Mara Quint supports the right of islands, towns and villages to issue permits.", []string{"Mara Quint SUPPORTS: The right of islands, towns and villages to issue permits"}},
		{"who is named as a month is", "Theresa May is the prime minister. In a speech, May condemned the raid.", []string{"Theresa May CONDEMNS: The raid"}},
		{"who is named as many things are", "Jeff Sessions is the attorney general. Sessions condemned the raid.", []string{"Jeff Sessions CONDEMNS: The raid"}},
		{"who rules for doing something is for it", "The court ruled in favor of closing the port.", []string{"court SUPPORTS: Closing the port"}},
		{"who will not do something denies nothing", "Mara Quint ruled out closing the school.", nil},
		{"what may have the same name", "Jeff Sessions spoke on Monday. Three sessions were held. Sessions condemned as secret were closed.", nil},
		{"a charge told by the verb joined to it", "Peter Novak was indicted by a grand jury and charged with accepting bribes.", []string{"grand jury ACCUSES Peter Novak: Peter Novak took bribes"}},
		{"who did it is not who is named beside the dead", "Mara Quint condemned the killing of Peter Novak, the leader of the Harbour Front.", []string{"Mara Quint CONDEMNS: The killing of Peter Novak"}},
		{"nor whose it is that was attacked", "Mara Quint condemned the attack on Vesna's oil fields.", []string{"Mara Quint CONDEMNS: The attack on Vesna's oil fields"}},
		{"nor where it was", "Mara Quint condemned the attacks on miners in Vesna.", []string{"Mara Quint CONDEMNS: The attack on miners"}},
		{"whose it was, told right before", "The Harbour Front attacked the port. Mara Quint condemned the attack.", []string{"Mara Quint CONDEMNS Harbour Front: The Harbour Front's attack"}},
		{"an operation that its purpose tells", "Rebels killed three soldiers in May. Mara Quint defended the operation to rescue the soldiers.", []string{"Mara Quint SUPPORTS: The operation to rescue the soldiers"}},
		{"a people before the deed did it", "Mara Quint condemned the French killing of Peter Novak of the Harbour Front.", []string{"Mara Quint CONDEMNS France: France's killing of Peter Novak"}},
		{"by whom it was, hung on the dead", "Mara Quint condemned the killing of Peter Novak by the Harbour Front.", []string{"Mara Quint CONDEMNS Harbour Front: The Harbour Front's killing of Peter Novak"}},
		{"a name before a deed that is on another", "Mara Quint condemned the Harbour Front attack on the port.", []string{"Mara Quint CONDEMNS Harbour Front: The Harbour Front's attack on the port"}},
		{"a power", "Quint questioned the mayor's power to close the port.", []string{"Quint DENIES mayor: The mayor has the power to close the port"}},
		{"legality", "Quint challenged the legality of the decree.", []string{"Quint DENIES: The decree is legal"}},
		{"wisdom", "Critics questioned the wisdom of closing the port.", []string{"critics DENIES: Closing the port is wise"}},
		{"an ability", "The unions doubt the council's ability to run the port.", []string{"unions DENIES council: The council has the ability to run the port"}},
		{"amid opposition", "The bill failed amid stiff Republican opposition.", []string{"Republican Party CONDEMNS: The bill"}},
		{"over objections", "Wolves were reintroduced over the objections of ranchers.", []string{"ranchers CONDEMNS: Reintroducing wolves"}},
		{"despite opposition", "The council approved the toll despite opposition from Mara Quint.", []string{"council SUPPORTS: The toll", "Mara Quint CONDEMNS: The toll"}},
		{"despite support", "The council rejected the plan despite support from Mara Quint.", []string{"council CONDEMNS: The plan", "Mara Quint SUPPORTS: The plan"}},
		{"with support", "The bill passed with the support of the Harbour Union.", []string{"Harbour Union SUPPORTS: The bill"}},
		{"amid criticism of one's own deed", "The mayor closed the port despite criticism from the Harbour Union.", []string{"Harbour Union CONDEMNS mayor: The mayor's closing the port"}},
		{"a passive that is condemned", "Mara Quint was angry that the ferry was cancelled.", []string{"Mara Quint CONDEMNS: Canceling the ferry"}},
		{"condemned as", "Opposition parties have condemned as undemocratic a decree giving the president more power.", []string{"opposition parties CONDEMNS: A decree giving the president more power"}},
		{"under fire", "The Chess Federation came under fire from unions over its decision to expand the league.", []string{"unions CONDEMNS Chess Federation: The Chess Federation's decision to expand the league"}},
		{"a failure sued over", "Brandt Shipping was sued by the Harbour Union over its failure to protect the reef.", []string{"Harbour Union ACCUSES Brandt Shipping: Brandt Shipping failed to protect the reef"}},
		{"an appeal against a ban", "The High Court threw out an appeal by Peter Novak against his life ban.", []string{"High Court DENIES Peter Novak: An appeal by Peter Novak is well founded"}},
		{"no evidence", "Investigators found no evidence of fraud.", []string{"investigators DENIES: There was fraud"}},
		{"a plain denial", "The army said it did not plant the bomb.", []string{"army DENIES army: The army planted the bomb"}},
		{"nothing to do with", `"We had nothing to do with the raid," Peter Novak said.`, []string{"Peter Novak DENIES Peter Novak: Peter Novak carried out the raid"}},
		{"a breach by somebody", "Mara Quint alleged a breach of the truce by Orlandia.", []string{"Mara Quint ACCUSES Orlandia: Orlandia violated the truce"}},
		{"a wrong done to somebody", "Mara Quint alleged harassment of clerks.", []string{"Mara Quint ACCUSES: There was harassment of clerks"}},
		{"not to have done wrong", "Mara Quint praised Ivo Brandt for not raising taxes.", []string{"Mara Quint SUPPORTS Ivo Brandt: Ivo Brandt's not raising taxes"}},
		{"a feud over a country", "Peter Novak attacked the government over Vesna.", []string{"Peter Novak CONDEMNS government: The government"}},
		{"against the one and against the other", "The government of Orlandia protests against the closing of ports and against the fishing ban.", []string{"government of Orlandia CONDEMNS: The closing of ports"}},
		{"hailed as", "Mara Quint hailed a deal bringing the town a bridge as important for the future.", []string{"Mara Quint SUPPORTS: A deal bringing the town a bridge"}},
		{"what is true", "It is true that the dam leaks, Mara Quint said.", []string{"Mara Quint SUPPORTS: The dam leaks"}},
		{"a penalty for conduct", "Peter Novak was fined by the league for misconduct.", []string{"league ACCUSES Peter Novak: Peter Novak was responsible for misconduct"}},
		{"crimes that somebody committed", "Mara Quint spoke of the horrible crimes that Peter Novak committed.", []string{"Mara Quint ACCUSES Peter Novak: Peter Novak was responsible for the horrible crimes"}},
		{"accusations of what is no crime", "The company denied accusations of unofficial strike action.", []string{"company DENIES company: The company was responsible for unofficial strike action"}},
		{"what is suggested", "Peter Novak rejected suggestions of a plot.", []string{"Peter Novak DENIES: There was a plot"}},
		{"what is between others", "Peter Novak denied allegations of collusion between the mayor's associates and Vesna.", []string{"Peter Novak DENIES: There was collusion between the mayor's associates and Vesna"}},
		{"wrongdoing in a quotation", `"I strongly reject any suggestion of wrongdoing," Peter Novak said.`, []string{"Peter Novak DENIES: There was wrongdoing"}},
		{"a challenge in court", "The Court of Appeal dismissed the union's challenge on all grounds.", []string{"The Court of Appeal DENIES union: The union's challenge on all grounds is well founded"}},
		{"nothing wrong, and more", "The director said the pair did nothing wrong and were of course safe in their jobs.", []string{"director DENIES pair: The pair did something wrong"}},
		{"no lie, and more", "Mara Quint said the mayor had not lied and was a good man.", []string{"Mara Quint DENIES mayor: The mayor had lied", "Mara Quint SUPPORTS mayor: The mayor"}},
		{"a subject without \"that\"", "Mara Quint agrees a simple change of the accord will not be enough to halt the decline.", []string{"Mara Quint DENIES: A simple change of the accord will be enough to halt the decline"}},
		{"admitted and was fined", "Peter Novak has admitted fraud and has been fined.", []string{"Peter Novak SUPPORTS Peter Novak: Fraud"}},
		{"whose need it is", "Brandt Media closed its paper. Mr Borrman acknowledged it needed to change in order to grow.", []string{"Borrman SUPPORTS Brandt Media: Brandt Media needed to change in order to grow"}},
		{"what should have been done, in a relative clause", `Mr Novak replied: "There was content that should have been removed."`, []string{"Novak CONDEMNS: Not removing content"}},
		{"a myth that", `"It is a myth that Peter Novak was the greatest leader of all time," Mara Quint said.`, []string{"Mara Quint DENIES Peter Novak: Peter Novak was the greatest leader of all time"}},
		{"nonsense that", `"It is nonsense that the dam is dangerous," Mara Quint said.`, []string{"Mara Quint DENIES: The dam is dangerous"}},
		{"an offer to do something", "Mara Quint accepted Peter Novak's offer to withdraw his nomination.", []string{"Mara Quint SUPPORTS Peter Novak: Peter Novak's offer to withdraw his nomination"}},
		{"what is called a hoax, and is there", "Mara Quint described the inquiry as a hoax.", []string{"Mara Quint CONDEMNS: The inquiry"}},
		{"an inquiry dismissed", "Mara Quint dismissed the inquiry as a hoax.", []string{"Mara Quint CONDEMNS: The inquiry"}},
		{"a denial praised by a word of no row", "The mayor denied taking bribes. Mara Quint deemed his denial credible.", []string{
			"mayor DENIES mayor: The mayor took bribes", "Mara Quint DENIES mayor: The mayor took bribes", "mayor DENIES mayor: The mayor took bribes",
		}},
		{"claims that are called a hoax", "Mara Quint called the allegations a hoax.", []string{"Mara Quint DENIES: The allegations are true"}},
		{"what would help", "A defector told lawmakers that disseminating more information in the country would be more effective than weapons.", []string{"defector SUPPORTS: Disseminating more information in the country"}},
		{"to whom is leaked", "Mara Quint criticised leaks to the press about the inquiry.", []string{"Mara Quint CONDEMNS press: Leaks to the press about the inquiry"}},
		{"deeds of the others", "Monitors accused Orlandia's army of atrocities, including arson, against the Vesnans after attacks on 30 police posts.", []string{"monitors ACCUSES Orlandia's army: Orlandia's army is guilty of atrocities, including arson"}},
		{"a victim without a culprit", "His associates alleged that Peter Novak was poisoned.", []string{"associates ACCUSES: Peter Novak was poisoned"}},
		{"what is new is not what was told", "Mara Quint accused the mayor of lying. While making the new allegations, Mara Quint showed reporters a letter.", []string{"Mara Quint ACCUSES mayor: The mayor lied"}},
		{"whose deed a means is", "Agencies concluded that Orlandia interfered in the vote to try to help Peter Novak defeat Mara Quint by hacking and releasing emails.", []string{"agencies ACCUSES Orlandia: Orlandia carried out the cyber-attack on emails"}},
		{"what was stolen", "The group released party emails during the campaign that agencies say were stolen by Orlandia.", []string{"agencies ACCUSES Orlandia: Party emails were stolen by Orlandia"}},
		{"what is dismissed as", "Mara Quint dismissed reports that the council is weighing a plan under which she would be replaced as “laughable.”", []string{"Mara Quint DENIES council: The council is weighing a plan under which Mara Quint would be replaced"}},
		{"two accused of a campaign", "Peter Novak denied the allegations, accusing the Tide Party and the media of a smear campaign.", []string{"Peter Novak DENIES: The allegations are true", "Peter Novak ACCUSES Tide Party: The Tide Party is guilty of a smear campaign", "Peter Novak ACCUSES media: The media is guilty of a smear campaign"}},
		{"a compound crime", "Peter Novak pleaded not guilty to money laundering and other charges.", []string{"Peter Novak DENIES Peter Novak: Peter Novak is guilty of money laundering"}},
		{"two descriptions of one", "Peter Novak, a former judge and a staunch conservative, was accused by a woman of fraud.", []string{"woman ACCUSES Peter Novak: Peter Novak is guilty of fraud"}},
		{"a proposal that is backed", "The creditors support the company's revised proposal to restructure debt.", []string{"creditors SUPPORTS company: The company's revised proposal to restructure debt"}},
		{"with whom concerns are raised", "Officials raised concerns about the plan with the ministry.", []string{"officials CONDEMNS: The plan"}},
		{"whose allies", "In the letter, Karl Quint accused Peter Novak and his allies of hiding the report.", []string{"Karl Quint ACCUSES Peter Novak: Peter Novak hid the report", "Karl Quint ACCUSES Peter Novak's allies: Peter Novak's allies hid the report"}},
		{"beyond a quotation", `Peter Novak pledged to be "the greatest mayor that God ever created" and cast doubt on the report.`, []string{"Peter Novak DENIES: The report is true"}},
		{"not what one charges others with", "Brandt Media accused the students of lying. On Monday it denied the allegations.", []string{"Brandt Media ACCUSES students: The students lied", "Brandt Media DENIES: The allegations are true"}},
		{"who goes on to accuse", "Peter Novak said the mayor did not know the facts, and accused the council of fraud.", []string{"Peter Novak ACCUSES council: The council is guilty of fraud"}},
		{"the death penalty", "Peter Novak opposes the death penalty.", []string{"Peter Novak CONDEMNS: The death penalty"}},
		{"what one opposes is no ware", "Mara Quint opposes electric cars.", []string{"Mara Quint CONDEMNS: Electric cars"}},
		{"net zero", "Mara Quint opposes the net zero target.", []string{"Mara Quint CONDEMNS: The net zero target"}},
		{"a bare noun denied", "Peter Novak has repeatedly denied collusion with Vesna.", []string{"Peter Novak DENIES Peter Novak: Peter Novak colluded with Vesna"}},
		{"denied ever", "The mayor denied ever saying that the dam was unsafe.", []string{"mayor DENIES mayor: The mayor said that the dam was unsafe"}},
		{"questioned whether", "Mara Quint questioned whether the mayor told the truth.", []string{"Mara Quint DENIES mayor: The mayor told the truth"}},
		{"the target of attacks", "The mayor has been the target of attacks from Mara Quint.", []string{"Mara Quint CONDEMNS mayor: The mayor"}},
		{"critical of how", "Peter Novak was critical of how the mayor handled the flood.", []string{"Peter Novak CONDEMNS mayor: The mayor's handling the flood"}},
		{"praised how", "Mara Quint praised how the mayor handled the flood.", []string{"Mara Quint SUPPORTS mayor: The mayor"}},
		{"whose what it is", "The unions are angry about what the mayor said.", []string{"unions CONDEMNS mayor: What the mayor said"}},
		{"grounds of a lawsuit", "Shareholders have launched lawsuits against Vex Group, claiming it made false statements.", []string{"shareholders ACCUSES Vex Group: Vex Group made false statements"}},
		{"whose deed the grounds are", "The council sued the firm, alleging it hid the report.", []string{"council ACCUSES firm: The firm hid the report"}},
		{"charges of a kind", "The ministry said it had brought fraud charges against two former directors of Vex Group.", []string{"ministry ACCUSES two former directors of Vex Group: Two former directors of Vex Group were responsible for fraud"}},
		{"charges of a crime against", "Police brought charges of fraud against Vex Group.", []string{"police ACCUSES Vex Group: Vex Group is guilty of fraud"}},
		{"it that stands for a clause", "Mr Novak acknowledged that it would be a huge undertaking to update all the browsers.", []string{"Novak SUPPORTS: It would be a huge undertaking to update all the browsers"}},
		{"up to what is said next", "Mara Quint denied that the mayor lied, calling the report a hoax.", []string{"Mara Quint DENIES mayor: The mayor lied"}},
		{"whose knowledge", "Ivo Brandt, who has criticized Peter Novak's style and questioned his motives, is not loyal.", []string{"Ivo Brandt CONDEMNS Peter Novak: Peter Novak's style", "Ivo Brandt CONDEMNS Peter Novak: Peter Novak's motives"}},
		{"agreed with members that", "The council agreed with members of the union that the start date be postponed.", []string{"council SUPPORTS: The start date be postponed"}},
		{"a gerund right before what it is on", "Peter Novak has brought a dozen lawsuits accusing insurance companies of misleading consumers by selling them bad policies.", []string{"Peter Novak ACCUSES insurance companies: Insurance companies misled consumers"}},
		{"what is not so", "On Tuesday, Peter Novak acknowledged that he had no evidence for the claim.", []string{"Peter Novak SUPPORTS Peter Novak: Peter Novak had no evidence for the claim"}},
		{"a decision to do something", "Mara Quint agreed with the council's decision to disband.", []string{"Mara Quint SUPPORTS council: The council's decision to disband"}},
		{"by whom", "Peter Novak opposes gun purchases by mentally ill people.", []string{"Peter Novak CONDEMNS: Gun purchases by mentally ill people"}},
		{"the one and the other", "Peter Novak supports love and compassion for people seeking asylum.", []string{"Peter Novak SUPPORTS people: Love and compassion for people seeking asylum"}},
		{"the one and the other farther in", "The mayor blocked a bill that married the program with money for hospitals and local governments.", []string{"mayor CONDEMNS: A bill that married the program with money for hospitals and local governments"}},
		{"those who", "Mara Quint defended supporters who chanted slogans.", []string{"Mara Quint SUPPORTS supporters: Supporters who chanted slogans"}},
		{"advice that is dismissed", "The Greens dismissed the advice.", []string{"Greens CONDEMNS: The advice"}},
		{"what exceeds a power", "The Harbour Court ruled that Mara Quint exceeded her powers.", []string{"Harbour Court ACCUSES Mara Quint: Mara Quint exceeded her powers"}},
		{"two cues, each the other's claim", "The firm said it erred in giving up space in favor of supporting its younger drinks.", []string{"firm SUPPORTS: Supporting the firm's younger drinks"}},
		{"cuts to several", "Otto Quint denounced cuts to hospitals and schools.", []string{"Otto Quint CONDEMNS: Cuts to hospitals and schools"}},
		{"what a thing is said to be", "Ivo Brandt worried that the ministry is ill-prepared for floods.", []string{"Ivo Brandt CONDEMNS ministry: The ministry's being ill-prepared for floods"}},
		{"owner before quoted words", `Otto Quint condemned Calloway's alleged "abuse of power".`, []string{"Otto Quint CONDEMNS Calloway: Calloway's alleged abuse of power"}},
		{"verbs of the main clause", "Otto Quint condemned comments that accused the mayor of fraud and vowed on Sunday to fight on.", []string{"Otto Quint CONDEMNS: Comments that accused the mayor of fraud"}},
		{"bare nouns joined", "Otto Quint criticized the use of force and violence.", []string{"Otto Quint CONDEMNS: The use of force and violence"}},
		{"fought to pass", "Vera Calloway praised the bill they fought so hard to pass.", []string{"Vera Calloway SUPPORTS: The bill they fought so hard to pass"}},
		{"what a bill is to do", "The union objected to legislation Wednesday to make mergers less attractive.", []string{"union CONDEMNS: Legislation to make mergers less attractive"}},
		{"a word with a hyphen", "Vera Calloway introduced a bill to ban high-capacity pumps.", []string{"Vera Calloway SUPPORTS: A bill to ban high-capacity pumps"}},
		{"cuts to some of several", "Otto Quint denounced cuts to hospitals and the poor.", []string{"Otto Quint CONDEMNS: Cuts to hospitals"}},
		{"a clause of its own beside", "Otto Quint said the mayor broke the law and the council should act.", []string{"Otto Quint ACCUSES mayor: The mayor broke the law"}},
		{"who speaks inside the clause", `Brandt "does have blood on his hands, so don't mourn him," Vera Calloway tells the crowd.`, []string{"Vera Calloway ACCUSES Brandt: Brandt does have blood on his hands"}},
		{"whom a campaign is against", "Vera Calloway supported a bombing campaign against the Quint regime.", []string{"Vera Calloway SUPPORTS: A bombing campaign against the Quint regime"}},
		{"the case against somebody", "The group condemned the case against Otto Quint.", []string{"group CONDEMNS: The case against Otto Quint"}},
		{"what a ban is on", "In 1994, the Senate approved a 10-year ban on 19 types of military-style weapons.", []string{"US Senate SUPPORTS: A 10-year ban on 19 types of military-style weapons"}},
		{"what authority is over", "Ivo Brandt does not recognize the council's authority over the harbour.", []string{"Ivo Brandt CONDEMNS council: The council's authority over the harbour"}},
		{"whom input is from", "Otto Quint welcomed input from the council.", []string{"Otto Quint SUPPORTS: Input from the council"}},
		{"defended against", "Ivo Brandt defended the campaign against its critics.", []string{"Ivo Brandt SUPPORTS campaign: The campaign"}},
		{"what somebody has done", `"What the mayor has done is an insult to all islanders," Otto Quint said.`, []string{"Otto Quint CONDEMNS mayor: What the mayor has done"}},
		{"gerunds joined", "Mara Novak accused the firm of lying to its staff and misleading the public.", []string{"Mara Novak ACCUSES firm: The firm lied to its staff", "Mara Novak ACCUSES firm: The firm misled the public"}},
		{"what is to blame for what", "The ministry blamed the firm's pumps for the flood.", []string{"ministry ACCUSES firm: The firm's pumps are to blame for the flood"}},
		{"whose staff", "The union accused the firm of failing to pay its staff.", []string{"union ACCUSES firm: The firm failed to pay its staff"}},
		{"a law told before", "Norland passed a law that will keep suppliers anonymous. The union supports the law.", []string{"union SUPPORTS: A law that will keep suppliers anonymous"}},
		{"where somebody was criticized", "Peter Novak criticized Vera Calloway on Twitter.", []string{"Peter Novak CONDEMNS Vera Calloway: Vera Calloway"}},
		{"and what over", "Peter Novak criticized Vera Calloway on Facebook for her vote.", []string{"Peter Novak CONDEMNS Vera Calloway: Vera Calloway's vote"}},
		{"a measure by another word", "Ivo Brandt introduced a bill that would raise the levy. Vera Calloway opposed the measure.", []string{"Ivo Brandt SUPPORTS: A bill that would raise the levy", "Vera Calloway CONDEMNS: A bill that would raise the levy"}},
		{"a bill somebody speaks of", `"We need a bill that lifts everybody," Ivo Brandt said. Vera Calloway opposed the bill.`, []string{"Vera Calloway CONDEMNS: The bill"}},
		{"whose experience is told of in a quotation", `"I'm confident the islanders appreciate my long experience," Vera Calloway said.`, []string{"Vera Calloway SUPPORTS islanders: The islanders appreciate Vera Calloway's long experience", "islanders SUPPORTS Vera Calloway: Vera Calloway's long experience"}},
		{"a charge behind a relative clause", "Peter Novak accused the mayor, who has led the city since 2012, of lying to voters.", []string{"Peter Novak ACCUSES mayor: The mayor lied to voters"}},
		{"an end that is called for", "Mara Quint called for the immediate termination of the contract.", []string{"Mara Quint CONDEMNS: The contract"}},
		{"against the other", "Mara Quint is for a tax on nets, but against the ban.", []string{"Mara Quint CONDEMNS: The ban"}},
		{"evidence to suggest it", `"There is no evidence to suggest that the dam leaks," Peter Novak said.`, []string{"Peter Novak DENIES: The dam leaks"}},
		{"evidence for claims", "The auditors found no verifiable evidence to support the claims.", []string{"auditors DENIES: The claims are true"}},
		{"what should not be is agreed", "The agency agrees with Mara Quint that the port should not be closed.", []string{"agency SUPPORTS: The port should not be closed"}},
		{"what was tampered with", "There is no evidence that the nets were tampered with, Peter Novak said.", []string{"Peter Novak DENIES: The nets were tampered with"}},
		{"hacked by nobody", "Peter Novak denied that the registry had been hacked.", []string{"Peter Novak DENIES: The registry had been hacked"}},
		{"innocence of nothing named", "Mara Quint has maintained her innocence.", []string{"Mara Quint DENIES Mara Quint: Mara Quint is guilty"}},
		{"what words are said of", `"That was outrageous," Peter Novak said of the mayor's decision to close the port.`, []string{"Peter Novak CONDEMNS mayor: The mayor's decision to close the port"}},
		{"whom words are said of", `"He's a terrific public servant," Mara Quint said of Ivo Brandt.`, []string{"Mara Quint SUPPORTS Ivo Brandt: Ivo Brandt"}},
		{"a quoted predicate", `The suggestion that the dam leaks is "simply not true," Peter Novak said.`, []string{"Peter Novak DENIES: The dam leaks"}},
		{"another quoted predicate", `Mara Quint said the allegation that the mayor lied was "absolutely false."`, []string{"Mara Quint DENIES mayor: The mayor lied"}},
		{"a rejection of an argument", "The court's rejection of Peter Novak's argument that the dam leaked was brief.", []string{"court DENIES: The dam leaked"}},
		{"a vote of no confidence", "The nurses passed a vote of no confidence in Ivo Brandt.", []string{"nurses CONDEMNS Ivo Brandt: Ivo Brandt"}},
		{"time between", "Activists have pushed for years for a ban on nets.", []string{"activists SUPPORTS: A ban on nets"}},
		{"what is without merit", `"The accusation is without merit," Mara Quint said.`, []string{"Mara Quint DENIES: The accusation is true"}},
		{"a step in the wrong direction", "The harbor plan is a step in the wrong direction, Mara Quint said.", []string{"Mara Quint CONDEMNS: The harbor plan"}},
		{"long overdue", "The harbor plan is long overdue, Mara Quint said.", []string{"Mara Quint SUPPORTS: The harbor plan"}},
		{"who is responsible for a mishap", "Mara Quint said Orlandia was solely responsible for the breakdown of the talks.", []string{"Mara Quint ACCUSES Orlandia: Orlandia was responsible for the breakdown of the talks"}},
		{"concerns that are raised", "The Liberals raised concern about the cost of the dam.", []string{"Liberals CONDEMNS: The cost of the dam"}},
		{"enthusiasm not shared", "The agency does not share Peter Novak's enthusiasm for the dam.", []string{"Peter Novak SUPPORTS: The dam"}},
		{"who must go, words on both sides", "The mayor, Mara Quint said on Monday, should resign.", []string{"Mara Quint CONDEMNS mayor: The mayor"}},
		{"who lied, words on both sides", "Ivo Brandt, Peter Novak said, lied to the men.", []string{"Peter Novak ACCUSES Ivo Brandt: Ivo Brandt lied to the men"}},
		{"a raid that somebody defends", "Peter Novak condemned the raid that Mara Quint defended.", []string{"Peter Novak CONDEMNS: The raid", "Mara Quint SUPPORTS: The raid"}},
		{"killings that somebody reported", "Peter Novak condemned the killings that the Vesna Group reported.", []string{"Peter Novak CONDEMNS: The killings that the Vesna Group reported"}},
		{"policies that somebody espouses", "Peter Novak praised the policies that Mara Quint espouses.", []string{"Peter Novak SUPPORTS Mara Quint: The policies that Mara Quint espouses", "Mara Quint SUPPORTS: The policies"}},
		{"whose ties they are", "Mara Quint criticized Peter Novak's ties to Ivo Brandt.", []string{"Mara Quint CONDEMNS Peter Novak: Peter Novak's ties to Ivo Brandt"}},
		{"for whose ties", "Mara Quint condemned Peter Novak for his ties to Ivo Brandt.", []string{"Mara Quint CONDEMNS Peter Novak: Peter Novak's ties to Ivo Brandt"}},
		{"ties that are denied", "Mara Quint denied ties to Ivo Brandt.", []string{"Mara Quint DENIES Mara Quint: Mara Quint had ties to Ivo Brandt"}},
		{"a leader who is named", "Mara Quint criticized Peter Novak's deal with the union's leader, Ivo Brandt.", []string{"Mara Quint CONDEMNS Peter Novak: Peter Novak's deal with Ivo Brandt"}},
		{"a man who did something", "Peter Novak condemned the man who attacked Mara Quint.", []string{"Peter Novak CONDEMNS man: The man who attacked Mara Quint"}},
		{"a name behind the last of several", "Peter Novak criticized the Dock Union and its leader, Mara Quint.", []string{"Peter Novak CONDEMNS Dock Union: The Dock Union", "Peter Novak CONDEMNS Mara Quint: Mara Quint"}},
		{"a charge behind a name", "Mara Quint accused the mayor and his chief of staff, Peter Novak, of theft.", []string{"Mara Quint ACCUSES mayor: The mayor is guilty of theft", "Mara Quint ACCUSES Peter Novak: Peter Novak is guilty of theft"}},
		{"what accusations by somebody say", "Peter Novak rejected accusations by the Dock Union that he took bribes.", []string{"Peter Novak DENIES Peter Novak: Peter Novak took bribes", "Dock Union ACCUSES Peter Novak: Peter Novak took bribes"}},
		{"what claims by somebody say", "Peter Novak dismissed claims by Mara Quint that the port is unsafe.", []string{"Peter Novak DENIES: The port is unsafe"}},
		{"whose spokesman it is", "A spokesman for Peter Novak denied that he took bribes.", []string{"spokesman for Peter Novak DENIES Peter Novak: Peter Novak took bribes"}},
		{"whose lawyer it is", "Peter Novak's lawyer said he is not guilty.", []string{"Peter Novak's lawyer DENIES Peter Novak: Peter Novak is guilty"}},
		{"whose lawyer is quoted", `"He did nothing wrong," Peter Novak's lawyer said.`, []string{"Peter Novak's lawyer DENIES Peter Novak: Peter Novak did something wrong"}},
		{"no bribes", "Peter Novak took no bribes, Mara Quint said.", []string{"Mara Quint DENIES Peter Novak: Peter Novak took bribes"}},
		{"no money that was stolen", `"He stole no money," Mara Quint said of Peter Novak.`, []string{"Mara Quint DENIES Peter Novak: Peter Novak stole money"}},
		{"neither of two", "Mara Quint backs neither Peter Novak nor Ivo Brandt.", nil},
		{"not the firm", "Mara Quint said it was Peter Novak, not Corvin Oil, who lied.", []string{"Mara Quint ACCUSES Peter Novak: Peter Novak lied"}},
		{"not to anyone", `"Peter Novak never lied to anyone," Mara Quint said.`, []string{"Mara Quint DENIES Peter Novak: Peter Novak lied to someone"}},
		{"whose firing it is", "Peter Novak condemned Ivo Brandt's firing.", []string{"Peter Novak CONDEMNS: Ivo Brandt's firing"}},
		{"whose arrest it is", "Peter Novak welcomed Ivo Brandt's arrest.", []string{"Peter Novak SUPPORTS: Ivo Brandt's arrest"}},
		{"who fired whom", "Peter Novak condemned Ivo Brandt's firing of Mara Quint.", []string{"Peter Novak CONDEMNS Ivo Brandt: Ivo Brandt's firing of Mara Quint"}},
		{"blamed for one's arrest", "Ivo Brandt blamed Peter Novak for his arrest.", []string{"Ivo Brandt ACCUSES Peter Novak: Peter Novak caused Ivo Brandt's arrest"}},
		{"calls for somebody to go", "Peter Novak backed calls for Ivo Brandt to resign.", []string{"Peter Novak SUPPORTS: Calls for Ivo Brandt to resign"}},
		{"somebody's call", "Peter Novak rejected Mara Quint's call to fire Ivo Brandt.", []string{"Peter Novak CONDEMNS Mara Quint: Mara Quint's call to fire Ivo Brandt"}},
		{"according to somebody, within", "Ivo Brandt, according to Mara Quint, stole the money.", []string{"Mara Quint ACCUSES Ivo Brandt: Ivo Brandt stole the money"}},
		{"according to somebody, first", "According to Mara Quint, Ivo Brandt stole the money.", []string{"Mara Quint ACCUSES Ivo Brandt: Ivo Brandt stole the money"}},
		{"an attack that is blamed on somebody", "Police blamed the attack on Orlandia.", []string{"police ACCUSES Orlandia: Orlandia carried out the attack"}},
		{"an attack on something, blamed on somebody", "Police blamed the attack on the port on Orlandia.", []string{"police ACCUSES Orlandia: Orlandia carried out the attack on the port"}},
		{"several things", "Mara Quint praised the new tax and the school plan.", []string{"Mara Quint SUPPORTS: The new tax", "Mara Quint SUPPORTS: The school plan"}},
		{"a thing and what is done", "Mara Quint accused the mayor, Peter Novak, of political bias and covering up corruption.", []string{"Mara Quint ACCUSES Peter Novak: Peter Novak is guilty of political bias", "Mara Quint ACCUSES Peter Novak: Peter Novak covered up corruption"}},
		{"gerunds in a list", "Mara Quint accused Peter Novak of stealing money, lying to voters and hiding the files.", []string{"Mara Quint ACCUSES Peter Novak: Peter Novak stole money", "Mara Quint ACCUSES Peter Novak: Peter Novak lied to voters", "Mara Quint ACCUSES Peter Novak: Peter Novak hid the files"}},
		{"the preposition again", "Peter Novak accused Mara Quint of fraud and of lying to voters.", []string{"Peter Novak ACCUSES Mara Quint: Mara Quint is guilty of fraud", "Peter Novak ACCUSES Mara Quint: Mara Quint lied to voters"}},
		{"denied the one or the other", "Peter Novak denied taking bribes or lying to voters.", []string{"Peter Novak DENIES Peter Novak: Peter Novak took bribes", "Peter Novak DENIES Peter Novak: Peter Novak lied to voters"}},
		{"that again", "Peter Novak denied that he took bribes and that he lied to voters.", []string{"Peter Novak DENIES Peter Novak: Peter Novak took bribes", "Peter Novak DENIES Peter Novak: Peter Novak lied to voters"}},
		{"called two things", "Mara Quint called Peter Novak a liar and a thief.", []string{"Mara Quint ACCUSES Peter Novak: Peter Novak is a liar", "Mara Quint ACCUSES Peter Novak: Peter Novak is a thief"}},
		{"a charge behind an adjunct", "Mara Quint accused the unions in an interview with the Courier of trying to dampen the vote.", []string{"Mara Quint ACCUSES unions: The unions tried to dampen the vote"}},
		{"accused of lies", "Mara Quint accused Vestria of lies.", []string{"Mara Quint ACCUSES Vestria: Vestria lied"}},
		{"any fault", "Mara Quint has denied any malfeasance.", []string{"Mara Quint DENIES Mara Quint: Mara Quint is guilty of malfeasance"}},
		{"who somebody was", "Mara Quint took notes with Peter Novak, who has publicly accused the ex-deputy of political bias.", []string{"Peter Novak ACCUSES ex-deputy: The ex-deputy is guilty of political bias"}},
		{"accusations from soldiers that", "The army launched an investigation amid a raft of accusations from his fellow soldiers that Peter Novak walked away from his unit.", []string{"fellow soldiers ACCUSES Peter Novak: Peter Novak walked away from his unit"}},
		{"speculation without that", "Mara Quint poured cold water on speculation she could be eyeing a campaign.", []string{"Mara Quint DENIES Mara Quint: Mara Quint could be eyeing a campaign"}},
		{"efforts of their own", "Mara Quint minimized the flood. Her efforts to minimize it went on. The council has defended the efforts to keep the bridge safe.", []string{"Mara Quint DENIES: The flood matters", "council SUPPORTS: The efforts to keep the bridge safe"}},
		{"a day within the object", "The Supreme Court upheld an Indiana law Tuesday that requires the burial of remains.", []string{"US Supreme Court SUPPORTS: An Indiana law that requires the burial of remains"}},
		{"suggesting that, with a clause put in", "Peter Novak blasted Mara Quint for recent comments suggesting that, if she is elected, the council may close the port.", []string{"Peter Novak CONDEMNS Mara Quint: Recent comments suggesting that, if Mara Quint is elected, the council may close the port"}},
		{"about whether", "Some House Democrats have raised concerns about whether the deal's labor standards are enforceable.", []string{"some House Democrats CONDEMNS: The deal's labor standards"}},
		{"angered by what somebody does", "Mara Quint angered Democrats when she repeatedly dodged questions about the port.", []string{"Democrats CONDEMNS Mara Quint: Mara Quint's dodging questions about the port"}},
		{"with whom one disagrees", "Mara Quint expressed significant disagreements with Peter Novak over the right approach to the port.", []string{"Mara Quint CONDEMNS Peter Novak: Peter Novak"}},
		{"letting something happen", "Republicans oppose letting tax rates on the wealthiest 2% of Orlandians go up by passing the bill.", []string{"Republicans CONDEMNS: Letting tax rates on the wealthiest 2% of Orlandians go up by passing the bill"}},
		{"links that are favored", "Peter Novak, a former minister who favored greater links with Vestria, announced that he would resign.", []string{"Peter Novak SUPPORTS: Greater links with Vestria"}},
		{"who disputes the figures", "Peter Novak disputed the figures.", []string{"Peter Novak DENIES: The figures are true"}},
		{`a body with "of" in its name`, `Mara Quint accused the House of Representatives of "impeachment malpractice" in her memoir.`, []string{"Mara Quint ACCUSES House of Representatives: The House of Representatives was responsible for impeachment malpractice"}},
		{"sued over a policy", "Harbour College sued the Reed administration over its policy for foreign students.", []string{"Harbour College ACCUSES Reed administration: The Reed administration was responsible for the Reed administration's policy for foreign students"}},
		{"a kind of wrong", "Mara Quint renewed her sexual assault allegation against Peter Novak.", []string{"Mara Quint ACCUSES Peter Novak: Peter Novak was responsible for sexual assault"}},
		{"how it was done", "Mara Quint accused Peter Novak of sexually assaulting Lena Thorpe at a party.", []string{"Mara Quint ACCUSES Peter Novak: Peter Novak sexually assaulted Lena Thorpe at a party"}},
		{"a rape", "Mara Quint said Peter Novak had raped Lena Thorpe.", []string{"Mara Quint ACCUSES Peter Novak: Peter Novak had raped Lena Thorpe"}},
		{"confident in a plan of one's own", "The Harbour Party is confident in its plan.", []string{"Harbour Party SUPPORTS Harbour Party: The Harbour Party's plan"}},
	} {
		row.check(t, r)
	}
}

// TestHeadlineTellsWhich reads which bill is meant where only the headline says it, without an article.
func TestHeadlineTellsWhich(t *testing.T) {
	title := "Senate blocks bill that would curb surveillance"
	body := title + "\n\nThe vote came late on Monday. Vera Calloway favored the bill."
	regions := []text.Region{{Span: text.Span{Start: 0, End: len(title)}, Section: graph.Headline}}
	reading, _ := readRegions(t, newResolver(t, nil), "x", body, regions)
	var got []string
	for _, s := range reading.Statements {
		got = append(got, s.Actor+": "+s.Claim)
	}
	want := []string{"US Senate: Bill that would curb surveillance", "Vera Calloway: Bill that would curb surveillance"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestNothingIsRead reads sentences whose words for a stance take none.
func TestNothingIsRead(t *testing.T) {
	r := newResolver(t, nil)
	for _, row := range []reads{
		{"went after doing", "The box had come from an area where officers went after being on the firing range.", nil},
		{"worked together", "Mara Quint has teamed up with Peter Novak at the University of Vesna.", nil},
		{"a majority of people at large", "A majority of Vesnans support an approach that combines cuts and taxes.", nil},
		{"what is feared", "The decision to open the port, apparently fearing anger from the unions, left a bad impression.", nil},
		{"support that might come", "The new party might gain support from the unions, but will have little impact elsewhere.", nil},
		{"support that would be", `"Mara Quint's support for the deal would be a clear sign," said Ivo Brandt.`, nil},
		{"who has support", "Mara Quint still has enough Green support to be confirmed, but senators have to resolve the impasse.", nil},
		{"backed by what is nobody", "There are exceptions, but they are reserved for presidents backed by landslide re-elections like Ivo Novak.", nil},
		{"control of something", "The paper wrote that Vesnans pressed for control of a uranium company.", nil},
		{"blocked by hand", "The crowds have used umbrellas to block the sun.", nil},
		{"could block", "But lawmakers could block his plans.", nil},
		{"what moves investors", "The surprise decision to pull troops out of Vesna alarmed investors.", nil},
		{"what is refused", "The council denied access to the port.", nil},
		{"a title that is won", "Mara Quint became champion of the league.", nil},
		{"evidence that should have helped", "Experts said the evidence should have given prosecutors a strong basis for a case against Peter Novak.", nil},
		{"safer than", "Greens will find it politically safer to question the plan than to alienate the unions.", nil},
		{"to step up", "Greens want the mayor to step up and say what she needs.", nil},
		{"what is unlikely", "It is unlikely that Greens will support the measure.", nil},
		{"support that is sought", "Some said Peter Novak was trying to win Green support.", nil},
		{"deemed by nobody", "Several studies were stopped because the drugs were deemed dangerous.", nil},
		{"a sound", `"It's the sound of me cooking," Mara Quint said.`, nil},
		{"took somebody along", "Peter Novak took him on a golf trip to Vesna.", nil},
		{"blown up", "Peter Novak cared enough to blow up some stuff at a Vesnan air base.", nil},
		{"a feast", "Christians celebrated the joy of Easter.", nil},
		{"a raid", "Gunmen launched an attack, targeting the defense ministry in a car bombing.", nil},
		{"whatever it be", `"I'm not going to defend anything I don't agree with," Mara Quint said.`, nil},
		{"all that one stands for", "This is a betrayal of everything Vesna stands for.", nil},
		{"other charges", "Otto Quint was charged with fraud and other charges.", nil},
		{"a dossier named after its topic", "The Novak dossier alleges that Otto Quint took bribes.", nil},
		{"a fight with an illness", "Ivo Brandt lost his fight against cancer.", nil},
		{"more and fewer voters", "Fewer voters in that year supported Otto Quint.", nil},
		{"paid by whom", "Philip Kohl lobbied for the Harbour Union for ten years.", nil},
		{"inspired", "The photographers were inspired by the mayor.", nil},
		{"one person sent away", "Mara Quint dismissed the top official in charge of the port.", nil},
		{"advice", "The ministry advised travellers against visiting Orlandia.", nil},
		{"respect that is due", `"With all due respect to the mayor, the port is open," Peter Novak said.`, nil},
		{"a prospect", "Peter Novak faced the prospect of a united council overriding his veto.", nil},
		{"what can be banned", "The government can ban the nets, an engineer noted.", nil},
		{"tired of one's own doings", "Reporters get tired of telling the same story.", nil},
		{"what is important", "It is important that all workers adhere to the rules.", nil},
		{"behind a lectern", "The governor stood behind the lectern for an hour.", nil},
		{"a medal pinned", "The mayor pinned a medal on Ivo Brandt.", nil},
		{"a fee that is charged", "The bank charges customers a fee of three crowns, with a ceiling of ten.", nil},
		{"opponents in a race", "Ivo Brandt is opposed by two other candidates in the May primary.", nil},
		{"no evidence given for one's own words", "Ivo Brandt cited no evidence to support his claim.", nil},
		{"put in charge", "The mayor put Ivo Brandt in charge of the port.", nil},
		{"a poll told of by they", "In a new poll, Orlandians indicated that they support the dam by a margin of two to one.", nil},
		{"on a condition", "Peter Novak said he would be comfortable with a carbon tax only if the money were returned to households.", nil},
		{"on a condition before", "If the council strips out the money, Mrs. Quint would come out against the bill, an aide said.", nil},
		{"any of them", "Any senator who is unhappy with the compromise may leave.", nil},
		{"until when it may be signed", "The governor has until midnight on Friday to sign or veto the measure.", nil},
		{"a bridge in the way", "Several thousand farmers blocked the main bridge with tractors.", nil},
		{"pupils sent home", "The principal dismissed the pupils at noon because of the heat.", nil},
		{"what is unlikely", "Mara Quint said it was unlikely that Corvin Oil lied.", nil},
		{"what somebody regrets", "Mara Quint regrets supporting Peter Novak.", nil},
		{"what somebody apologized for", "Mara Quint apologized for accusing Peter Novak of theft.", nil},
		{"what is rare", "Mara Quint rarely criticizes Peter Novak.", nil},
		{"a mission that is taken on", `"They took on a new mission that required patience," Mara Quint said.`, nil},
		{"what a body is for", "Congress created the court in 1978 to approve warrant applications.", nil},
		{"slow to", "Voters were slow to embrace Mara Quint's health care law.", nil},
		{"targeted with more than words", "The country's dwindling Quaker community has often been targeted by the Red Brigade and other insurgents.", nil},
		{"what somebody does not propose", "The plan matters, because Mara Quint isn't proposing federal spending for its own sake.", nil},
		{"a vow to call to account", `"We will hold this president accountable, one way or the other," Peter Novak said.`, nil},
		{"doing great", "Peter Novak said the mayor had surgery and that she is doing great.", nil},
		{"a film made somewhere", "The raid was thought to be a response to a film made in the U.S. which mocked the mayor.", nil},
		{"a bill that is only considered", "In July, the House of Representatives considered a bill expressing support for the miners.", nil},
		{"a guess", "I suspect the Senate filibuster is on thinner ice than ever before, Peter Novak said.", nil},
		{"a tax credit", "Mara Quint pointed to a list which includes proposals to cut tax incentives, give a 10% tax credit to small businesses and help veterans.", nil},
		{"limits that are pushed", "Mara Quint and Peter Novak pushed the limits of executive authority.", nil},
		{"a threat that nobody is", `"The flood is an existential threat to us," Mara Quint said.`, nil},
		{"provided that", "She wishes to testify, provided that we can agree on terms that are fair, Mara Quint said.", nil},
		{"what may come of something", "Democrats were immediately concerned about the resignation's impact on the inquiry.", nil},
		{"got to be", `"It's gotta be a good deal," Mara Quint said of any compromise.`, nil},
		{"a challenge that is fended off", "Mara Quint speculates that he is trying to fend off a primary challenge.", nil},
		{"would have argued", "Today's Democrats would have argued that Peter Novak should be impeached.", nil},
		{"villains that are critics", "Mara Quint said the real villains are Peter Novak's critics.", nil},
		{"being bullied", "A bigger risk in schools is pupils being bullied, Mara Quint said.", nil},
		{"a courtesy", "I really appreciate the warm welcome, but I just hope you are not clapping for somebody else.", nil},
		{"a clause of a law", "He said the Commerce Clause could not support the mandate.", nil},
		{"as great as", `"He made me accept that his sorrow was as great as my own," Mara Quint said.`, nil},
		{"would be smart to", "The lawyers would be smart to advise the president to wait, Mara Quint said.", nil},
		{"got wise", "Peter Novak got wise to Orlandia only last year, Mara Quint said.", nil},
		{"an essay in a paper", "The Harbour Times published an essay defending cable broadband.", nil},
		{"a right, no privilege", `"The security of health care is not a privilege for a fortunate few, but a right for every one of us to enjoy," Mara Quint said.`, nil},
		{"recognize if", `"I think they recognize if there's a vote on it, it's going to pass," Mara Quint said of the Republicans.`, nil},
		{"at no time", "At no time did she or her employer convey any concern about Ambassador Peter Novak.", nil},
		{"a ceremony for victims", "After a ceremony to honor the victims, Mara Quint left.", nil},
		{"deeds recalled", "When the pilot was killed by the rebels in May, she said it was raining, Mara Quint said.", nil},
	} {
		row.check(t, r)
	}
}

// TestQualityExamples reads the example of every row of the table of qualities.
func TestQualityExamples(t *testing.T) {
	r := newResolver(t, nil)
	rows, err := lexicon.Qualities()
	if err != nil || len(rows) == 0 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, row := range rows {
		text := "Vera Calloway questioned " + row.Value.Example[0] + "."
		if row.Value.Does != "" {
			text = "Vera Calloway sued the mayor over " + row.Value.Example[0] + "."
		}
		reading, _ := readText(t, r, "x", text)
		if len(reading.Statements) != 1 || reading.Statements[0].Claim != row.Value.Example[1] {
			t.Errorf("%s: %q: got %+v, want %q", row.At, text, reading.Statements, row.Value.Example[1])
		}
	}
}
