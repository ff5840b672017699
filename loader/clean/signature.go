package clean

import (
	"math"
	"strings"
	"unicode"
)

const (
	shingleWords  = 4
	signatureSize = 64
)

// Signature is the MinHash signature of a text's word shingles (Broder 1997): for each
// of 64 fixed hash functions the least value over the runs of four words, letters in
// small. The share of equal places of two signatures estimates the Jaccard similarity
// of their texts' shingles. A text of fewer than four words has none. The time is linear
// in the text.
func Signature(text string) []int64 {
	var least [signatureSize]uint64
	for i := range least {
		least[i] = math.MaxUint64
	}
	var window [shingleWords]uint64
	n := 0
	word := uint64(fnvOffset)
	inWord := false
	shingle := func() {
		window[n%shingleWords] = word
		word = fnvOffset
		if n++; n < shingleWords {
			return
		}
		h := uint64(fnvOffset)
		for k := range shingleWords {
			h = mix(h ^ window[(n+k)%shingleWords])
		}
		for i := range least {
			// Multiply-add by fixed odd numbers permutes the 64-bit integers.
			least[i] = min(least[i], h*factors[i]+terms[i])
		}
	}
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			word = (word ^ uint64(unicode.ToLower(r))) * fnvPrime
			inWord = true
			continue
		}
		if strings.ContainsRune("'’", r) && inWord { // "don't" and "don’t" are one word
			continue
		}
		if inWord {
			shingle()
		}
		inWord = false
	}
	if inWord {
		shingle()
	}
	if n < shingleWords {
		return nil
	}
	signature := make([]int64, signatureSize)
	for i, v := range least {
		signature[i] = int64(v)
	}
	return signature
}

// FNV-1a, 64 bits (Fowler, Noll, Vo).
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

var factors, terms = constants()

// constants are drawn from SplitMix64 (Steele et al. 2014) with a fixed seed.
func constants() (factors, terms [signatureSize]uint64) {
	x := uint64(0)
	for i := range signatureSize {
		x += 0x9E3779B97F4A7C15
		factors[i] = mix(x) | 1
		x += 0x9E3779B97F4A7C15
		terms[i] = mix(x)
	}
	return factors, terms
}

// mix scatters x over all its bits (the finalizer of SplitMix64).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}
