package eval

// Bin is the predictions of one range of confidence, those that are neither right nor
// wrong left out.
type Bin struct {
	From, To float64 // From <= confidence < To, the last bin with 1 itself
	Rows     int
	Right    int
	Mean     float64 // of their confidence; 0 of none
	Above    Share   // of all predictions from this bin up
}

// Rate is the share of the bin's rows that are right.
func (b Bin) Rate() float64 { return ratio(b.Right, b.Rows) }

// bins is how many ranges of equal width Reliability makes.
const bins = 10

// Reliability tells, by range of confidence from low to high, how many predictions are
// right: where confidence means what it says, the share is the mean. verdicts are those of
// a Report for the same rows.
func Reliability(rows []Row, verdicts []Verdict) []Bin {
	out := make([]Bin, bins)
	for i := range out {
		out[i].From, out[i].To = float64(i)/bins, float64(i+1)/bins
	}
	sums := make([]float64, bins)
	for i, v := range verdicts {
		if v != Right && v != Wrong {
			continue
		}
		c := rows[i].Confidence
		at := min(max(int(c*bins), 0), bins-1)
		out[at].Rows++
		sums[at] += c
		if v == Right {
			out[at].Right++
		}
	}
	above := Share{}
	for i := bins - 1; i >= 0; i-- {
		if out[i].Rows > 0 {
			out[i].Mean = sums[i] / float64(out[i].Rows)
		}
		above.Right += out[i].Right
		above.Of += out[i].Rows
		out[i].Above = above
	}
	return out
}
