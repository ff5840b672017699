// Package confidence tells how sure a reading is: the probability that a person who reads
// the article finds the same statement, from a few signs of how it was read.
//
// The model is a logistic regression whose weights shrink towards nought: a sign seen in
// few examples says little, and a rule that is new, or was never seen in the texts it was
// fitted on, has the confidence of its class. Its data, confidence.yaml, is made by
// 'stancetrain confidence' from annotated texts that may train, and says from which. How
// far it can be believed elsewhere is measured by 'stancegraph eval --reliability'.
package confidence
