package extract

// open makes the state unreal because of token by. The first reason stays.
func (s *state) open(why Reason, by int) {
	if s.unreal == "" {
		s.unreal, s.by = why, by+1
	}
}

// inherits takes over that what stands above is unreal.
func (s *state) inherits(over state) {
	if over.unreal != "" {
		s.open(over.unreal, over.by-1)
	}
}

// doubted says why a stance of the predicate a in the words of attribution voice is not
// taken at face value under state s, and the token that decides; "" where it is.
func (r *run) doubted(a int, s state, voice int) (Reason, int) {
	switch {
	case s.unreal != "":
		return s.unreal, s.by - 1
	case s.none:
		return Nothing, a
	case r.hearsay(s, voice):
		return Alleged, s.alleged
	}
	return "", -1
}
