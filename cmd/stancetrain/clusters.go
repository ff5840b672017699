package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"

	"stancegraph/loader/text/clusters"
)

// The options of clustering: the numbers of clusters are those that told most about
// names in a cross-validation on the training part of GUM.
var clusterOptions = clusters.Options{Fine: 1024, Coarse: 128, Rounds: 15}

// runClusters groups the words of a file of word vectors in the text format of GloVe, a
// word and its numbers a line, commonest words first. clusters.words is made from
// glove.6B.50d (PDDL 1.0).
func runClusters(args []string, stderr io.Writer) error {
	fs := flag.NewFlagSet("clusters", flag.ContinueOnError)
	fs.SetOutput(stderr)
	out := fs.String("o", "clusters.words", "file to write")
	most := fs.Int("most", 120000, "lines to read at most")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() != 1 {
		return errNoFiles
	}
	f, err := os.Open(fs.Arg(0))
	if err != nil {
		return err
	}
	defer f.Close()
	words, vectors, err := readVectors(f, *most)
	if err != nil {
		return fmt.Errorf("%s: %w", fs.Arg(0), err)
	}
	var b bytes.Buffer
	if err := clusters.Train(words, vectors, clusterOptions).Write(&b); err != nil {
		return err
	}
	return os.WriteFile(*out, b.Bytes(), 0o644)
}

// readVectors reads the words that begin with a letter, of the first lines.
func readVectors(r io.Reader, most int) (words []string, vectors [][]float32, err error) {
	lines := bufio.NewScanner(r)
	for n := 1; n <= most && lines.Scan(); n++ {
		word, rest, _ := strings.Cut(lines.Text(), " ")
		if first := []rune(word + "0")[0]; !unicode.IsLetter(first) {
			continue
		}
		width := 0
		if len(vectors) > 0 {
			width = len(vectors[0])
		}
		v, err := vectorOf(rest, width)
		if err != nil {
			return nil, nil, fmt.Errorf("line %d: %w", n, err)
		}
		words, vectors = append(words, word), append(vectors, v)
	}
	return words, vectors, lines.Err()
}

// vectorOf reads the numbers that stand behind a word in a file of word vectors; width is
// how many there must be, 0 for any but none.
func vectorOf(numbers string, width int) ([]float32, error) {
	fields := strings.Fields(numbers)
	if len(fields) == 0 || width > 0 && len(fields) != width {
		return nil, fmt.Errorf("a vector of %d numbers, want %d", len(fields), width)
	}
	v := make([]float32, len(fields))
	for i, s := range fields {
		x, err := strconv.ParseFloat(s, 32)
		if err != nil {
			return nil, err
		}
		v[i] = float32(x)
	}
	return v, nil
}
