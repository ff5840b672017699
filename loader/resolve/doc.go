// Package resolve gives extracted statements their names: mentions become actors,
// contents become claims, words such as "on Friday" become dates. It also holds the
// codebook, and the links that join keys of different articles. All of it is a pure
// function of its arguments.
//
//	mentions, chains -> parties (party.go)       who is meant, and for whom they speak
//	tokens           -> deeds (deed.go)          which attack, leak, ... "the breach" is
//	propositions     -> claims (claim.go, act.go) worded by act and deed, else as they stand
//	"the claim"      -> a claim in discussion (discussion.go)
//	keys             -> links (link.go)          same actor, same claim, copies of an article
package resolve
