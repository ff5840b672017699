package model

// Parser is a greedy arc-hybrid transition parser (Kuhlmann, Gómez-Rodríguez and
// Satta 2011) with a model for moves and one for labels. Trees are projective.
type Parser struct {
	Rels   []string
	Moves  *Linear
	Labels *Linear
}

// Move is a transition of the arc-hybrid system.
type Move uint8

// The moves. Left makes the first word of the buffer the head of the stack's top,
// Right the second of the stack; both pop the top.
const (
	Shift Move = iota
	Left
	Right
	moves
)

// State is a configuration over a sentence of n words; word n is the root, last in
// the buffer.
type State struct {
	Stack []int
	Next  int // first word of the buffer
	Head  []int
	Rel   []uint8
	n     int
	// Outermost and second outermost children on either side, -1; and their numbers.
	l1, l2, r1, r2 []int
	lv, rv         []uint8
}

// NoRel is the relation of a word that has no head yet.
const NoRel = 255

// Reset makes s the initial configuration for n words.
func (s *State) Reset(n int) {
	s.Stack, s.Next, s.n = s.Stack[:0], 0, n
	grow := func(a []int) []int {
		if cap(a) < n+1 {
			a = make([]int, n+1, 2*n+2)
		}
		a = a[:n+1]
		for i := range a {
			a[i] = -1
		}
		return a
	}
	s.Head = grow(s.Head)
	s.l1, s.l2, s.r1, s.r2 = grow(s.l1), grow(s.l2), grow(s.r1), grow(s.r2)
	bytes := func(a []uint8, v uint8) []uint8 {
		if cap(a) < n+1 {
			a = make([]uint8, n+1, 2*n+2)
		}
		a = a[:n+1]
		for i := range a {
			a[i] = v
		}
		return a
	}
	s.Rel, s.lv, s.rv = bytes(s.Rel, NoRel), bytes(s.lv, 0), bytes(s.rv, 0)
}

// Done reports whether only the root is left.
func (s *State) Done() bool { return s.Next == s.n && len(s.Stack) == 0 }

// Can reports whether m is allowed.
func (s *State) Can(m Move) bool {
	switch m {
	case Shift:
		return s.Next < s.n
	case Left:
		// The root takes one child only: while two words are left, they must join.
		return len(s.Stack) > 0 && (s.Next < s.n || len(s.Stack) == 1)
	default:
		return len(s.Stack) > 1
	}
}

// Arc is the head and dependent that m would join; m is Left or Right.
func (s *State) Arc(m Move) (head, dep int) {
	top := len(s.Stack) - 1
	if m == Left {
		return s.Next, s.Stack[top]
	}
	return s.Stack[top-1], s.Stack[top]
}

// Apply does m, giving rel to the new arc.
func (s *State) Apply(m Move, rel uint8) {
	if m == Shift {
		s.Stack = append(s.Stack, s.Next)
		s.Next++
		return
	}
	h, d := s.Arc(m)
	s.Stack = s.Stack[:len(s.Stack)-1]
	s.Head[d], s.Rel[d] = h, rel
	if d < h {
		s.l2[h], s.l1[h] = s.l1[h], d
		s.lv[h]++
	} else {
		s.r2[h], s.r1[h] = s.r1[h], d
		s.rv[h]++
	}
}

const parseFeatures = 160

// node is what the features see of one word in a state.
type node struct {
	w, t, r, lv, rv, suf uint32
	i                    int
}

func (s *State) node(ws []Word, tags []uint8, i int) node {
	switch {
	case i < 0 || i > s.n:
		return node{w: 5, t: 200, r: 201, suf: 5, i: -1}
	case i == s.n:
		return node{w: 7, t: 201, r: 201, lv: uint32(s.lv[i]), suf: 7, i: i}
	}
	return node{ws[i].lower, uint32(tags[i]), uint32(s.Rel[i]), uint32(min(s.lv[i], 5)), uint32(min(s.rv[i], 5)), ws[i].suf3, i}
}

func (s *State) stack(k int) int {
	if k = len(s.Stack) - 1 - k; k < 0 {
		return -1
	}
	return s.Stack[k]
}

func (s *State) child(side []int, n node) int {
	if n.i < 0 {
		return -1
	}
	return side[n.i]
}

func distance(a, b node) uint32 {
	if a.i < 0 || b.i < 0 {
		return 20
	}
	d := b.i - a.i
	switch {
	case d < 5:
		return uint32(d)
	case d < 8:
		return 5
	case d < 12:
		return 6
	case d < 20:
		return 7
	}
	return 8
}

// MoveFeatures appends the features by which a move is chosen.
func (s *State) MoveFeatures(f []uint64, ws []Word, tags []uint8) []uint64 {
	at := func(i int) node { return s.node(ws, tags, i) }
	s0, s1, s2 := at(s.stack(0)), at(s.stack(1)), at(s.stack(2))
	b0, b1, b2 := at(s.Next), at(s.Next+1), at(s.Next+2)
	s0l, s0l2, s0r, s0r2 := at(s.child(s.l1, s0)), at(s.child(s.l2, s0)), at(s.child(s.r1, s0)), at(s.child(s.r2, s0))
	s1l, s1r, s1r2 := at(s.child(s.l1, s1)), at(s.child(s.r1, s1)), at(s.child(s.r2, s1))
	b0l, b0l2 := at(s.child(s.l1, b0)), at(s.child(s.l2, b0))
	d01, d0b := distance(s1, s0), distance(s0, b0)
	f = append(f, 1)
	f = unigrams(f, 0, s0)
	f = unigrams(f, 10, s1)
	f = unigrams(f, 20, b0)
	f = append(f,
		mix2(30, s2.t), mix2(31, s2.w), mix3(32, s2.w, s2.t),
		mix2(33, b1.t), mix2(34, b1.w), mix3(35, b1.w, b1.t),
		mix2(36, b2.t), mix2(37, b2.w), mix3(38, b2.w, b2.t),
	)
	f = pair(f, 40, s0, b0)
	f = pair(f, 60, s1, s0)
	f = pair(f, 80, s1, b0)
	f = pair(f, 100, b0, b1)
	f = triple(f, 120, s0, b0, b1)
	f = triple(f, 125, s1, s0, b0)
	f = triple(f, 130, s2, s1, s0)
	f = triple(f, 135, b0, b1, b2)
	f = triple(f, 140, s0, s0l, b0)
	f = triple(f, 145, s0, s0r, b0)
	f = triple(f, 150, s0, b0, b0l)
	f = triple(f, 155, s1, s0, s0l)
	f = triple(f, 160, s1, s0, s0r)
	f = triple(f, 165, s1, s1r, s0)
	f = triple(f, 170, s1, s1l, s0)
	for k, c := range [...]node{s0l, s0l2, s0r, s0r2, s1l, s1r, s1r2, b0l, b0l2} {
		u := uint32(180 + 4*k)
		f = append(f, mix2(u, c.t), mix2(u+1, c.w), mix2(u+2, c.r), mix3(u+3, c.t, c.r))
	}
	f = append(f,
		mix4(220, s0.t, s0l.t, s0l2.t), mix4(221, s0.t, s0r.t, s0r2.t), mix4(222, s1.t, s1r.t, s1r2.t), mix4(223, b0.t, b0l.t, b0l2.t),
		mix4(224, s0.t, s0l.r, s0r.r), mix4(225, s1.t, s1l.r, s1r.r), mix4(226, s0.w, s0l.r, s0r.r),
		mix3(230, s0.w, d0b), mix3(231, s0.t, d0b), mix3(232, b0.w, d0b), mix3(233, b0.t, d0b), mix4(234, s0.t, b0.t, d0b),
		mix3(235, s0.w, d01), mix3(236, s0.t, d01), mix3(237, s1.w, d01), mix3(238, s1.t, d01), mix4(239, s0.t, s1.t, d01),
		mix3(240, s0.t, s0.lv), mix3(241, s0.t, s0.rv), mix3(242, s0.w, s0.lv), mix3(243, s0.w, s0.rv),
		mix3(244, s1.t, s1.rv), mix3(245, s1.w, s1.rv), mix3(246, b0.t, b0.lv), mix3(247, b0.w, b0.lv),
		mix4(248, s0.t, b0.t, s0.rv), mix4(249, s1.t, s0.t, s1.rv),
	)
	return f
}

func unigrams(f []uint64, u uint32, n node) []uint64 {
	return append(f, mix2(u+1, n.w), mix2(u+2, n.t), mix3(u+3, n.w, n.t), mix3(u+4, n.suf, n.t))
}

func pair(f []uint64, u uint32, a, b node) []uint64 {
	return append(f,
		mix3(u+1, a.w, b.w), mix3(u+2, a.t, b.t), mix3(u+3, a.w, b.t), mix3(u+4, a.t, b.w),
		mix4(u+5, a.w, a.t, b.t), mix4(u+6, a.t, b.w, b.t), mix4(u+7, a.suf, a.t, b.t),
	)
}

func triple(f []uint64, u uint32, a, b, c node) []uint64 {
	return append(f,
		mix4(u+1, a.t, b.t, c.t), mix4(u+2, a.w, b.t, c.t), mix4(u+3, a.t, b.w, c.t), mix4(u+4, a.t, b.t, c.w))
}

// LabelFeatures appends the features by which the relation of dep to head is chosen,
// in the state before the arc is made.
func (s *State) LabelFeatures(f []uint64, ws []Word, tags []uint8, head, dep int) []uint64 {
	at := func(i int) node { return s.node(ws, tags, i) }
	h, d := at(head), at(dep)
	dir := uint32(0)
	dist := distance(h, d)
	if dep < head {
		dir, dist = 1, distance(d, h)
	}
	dl, dr, dr2 := at(s.child(s.l1, d)), at(s.child(s.r1, d)), at(s.child(s.r2, d))
	dl2 := at(s.child(s.l2, d))
	hl, hr := at(s.child(s.l1, h)), at(s.child(s.r1, h))
	dn, dp, hn, hp := at(dep+1), at(dep-1), at(head+1), at(head-1)
	b0 := at(s.Next)
	f = append(f, mix2(1, dir))
	f = unigrams(f, 10, h)
	f = unigrams(f, 20, d)
	n := len(f)
	f = pair(f, 30, h, d)
	for i, end := n, len(f); i < end; i++ {
		f = append(f, fin(f[i]+uint64(dir)*77777))
	}
	f = append(f,
		mix4(40, dir, h.t, d.t), mix4(41, dir, h.w, d.t), mix4(42, dir, h.t, d.w), mix4(43, dist, h.t, d.t), mix3(44, dir, dist),
		mix4(45, dl.w, d.t, h.t), mix4(46, dl.t, d.t, h.t), mix4(47, dr.t, d.t, h.t), mix4(48, dl.r, d.t, h.t), mix4(49, dr.r, d.t, h.t),
		mix4(50, hl.r, h.t, d.t), mix4(51, hr.r, h.t, d.t), mix4(52, hl.r, hr.r, d.t), mix4(53, h.w, hr.r, d.t), mix4(54, h.w, hl.r, d.t),
		mix3(55, dl.w, d.w), mix3(56, dl.w, h.w), mix3(57, dl.r, dr.r), mix4(58, dl2.r, dl.r, d.t),
		mix3(60, dn.t, d.t), mix3(61, dp.t, d.t), mix3(62, hn.t, h.t), mix3(63, hp.t, h.t), mix2(64, dn.w), mix2(65, dp.w), mix2(66, hn.w), mix2(67, hp.w),
		mix4(68, dir, b0.t, d.t), mix3(69, h.lv, h.rv), mix4(70, h.t, h.lv, d.t), mix4(71, h.t, h.rv, d.t),
		mix4(72, dr.w, d.t, h.t), mix4(73, dr2.r, dr.r, d.t), mix3(74, d.suf, h.suf), mix4(75, dl2.w, dl.w, d.t),
	)
	return f
}

// Parse fills heads (index in the sentence, -1 for the root) and relations (indices
// in p.Rels) of one sentence. s is working memory.
func (p *Parser) Parse(s *State, ws []Word, tags []uint8) {
	var fb [parseFeatures]uint64
	s.Reset(len(ws))
	for !s.Done() {
		m := p.move(s, s.MoveFeatures(fb[:0], ws, tags))
		var rel uint8
		if m != Shift {
			h, d := s.Arc(m)
			rel = p.Label(s.LabelFeatures(fb[:0], ws, tags, h, d))
		}
		s.Apply(m, rel)
	}
}

func (p *Parser) move(s *State, f []uint64) Move {
	var scores [moves]int32
	p.Moves.add(f, scores[:])
	best, found := Shift, false
	for m := Shift; m < moves; m++ {
		if s.Can(m) && (!found || scores[m] > scores[best]) {
			best, found = m, true
		}
	}
	return best
}

// Label chooses a relation by its features.
func (p *Parser) Label(f []uint64) uint8 {
	var scores [64]int32
	p.Labels.add(f, scores[:])
	return uint8(argmax(scores[:len(p.Rels)]))
}
