package loglinear

// Choice is a training example of a ranking: candidates of which one or several are
// right.
type Choice struct {
	Candidates [][]Feature
	Right      []bool // by candidate
	Group      int    // as in Example
}

// Rank fits a model of one class by which right candidates score above the others: the
// gradient is that of the log of the probability, under a softmax over the candidates,
// that a right one is chosen. Choices without a right candidate teach nothing. It is
// deterministic.
func Rank(choices []Choice, o Options) *Model {
	var examples []Example
	for _, c := range choices {
		for _, f := range c.Candidates {
			examples = append(examples, Example{Features: f, Group: c.Group})
		}
	}
	all, groups := rows(examples)
	m := &Model{classes: 1, rows: all, weights: make([]float32, len(all))}
	squares := make([]float32, len(all))
	s := shuffler(len(choices))
	var p, q []float32
	mean := averager{}
	for epoch := range o.Epochs {
		for _, i := range s.next() {
			c := &choices[i]
			p, q = p[:0], q[:0]
			right := float32(0)
			for _, f := range c.Candidates {
				p = append(p, 0)
				m.Score(f, p[len(p)-1:])
			}
			Softmax(p)
			for k, v := range p {
				if c.Right[k] {
					right += v
				}
			}
			if right == 0 {
				continue
			}
			for k, v := range p {
				if c.Right[k] {
					v -= v / right
				}
				q = append(q, v)
			}
			for k, f := range c.Candidates {
				for _, x := range f {
					row := m.rows[x]
					step(&m.weights[row], &squares[row], q[k]+float32(o.L2)*m.weights[row], o.Rate)
				}
			}
		}
		mean.add(m.weights, epoch, o.Epochs)
	}
	m.weights = mean.of(m.weights)
	m.keep(func(row int32) bool { return groups[row] >= o.MinGroups })
	return m
}
