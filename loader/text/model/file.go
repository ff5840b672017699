package model

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"fmt"
	"slices"
	"sync"
)

// Model is a trained tagger, lemmatizer and parser.
type Model struct {
	Version string
	Tagger  Tagger
	Lemmas  Lemmatizer
	Parser  Parser
}

//go:embed en.model
var english []byte

// English returns the embedded model. The first call decodes it; all share it.
var English = sync.OnceValues(func() (*Model, error) { return Decode(english) })

const magic = "stancegraph model 1\n"

// File is what a trainer writes: the tables of a Model before they are hashed.
type File struct {
	Version       string
	Tags, Rels    []string
	Dict          map[uint32]uint8
	Lemmas        Lemmatizer
	Tagger        []Row
	Moves, Labels []Row
}

// Encode writes f in the form that Decode reads; equal files give equal bytes.
func (f *File) Encode() []byte {
	b := []byte(magic)
	b = appendStrings(b, []string{f.Version})
	b = appendStrings(b, f.Tags)
	b = appendStrings(b, f.Rels)
	keys := make([]uint32, 0, len(f.Dict))
	for k := range f.Dict {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(keys)))
	for _, k := range keys {
		b = append(binary.LittleEndian.AppendUint32(b, k), f.Dict[k])
	}
	b = f.Lemmas.append(b)
	for _, rows := range [][]Row{f.Tagger, f.Moves, f.Labels} {
		b = appendRows(b, rows)
	}
	return b
}

func appendStrings(b []byte, list []string) []byte {
	b = append(b, uint8(len(list)))
	for _, s := range list {
		b = append(append(b, uint8(len(s))), s...)
	}
	return b
}

func readStrings(b []byte) ([]string, []byte, error) {
	if len(b) < 1 {
		return nil, nil, errShort
	}
	list := make([]string, b[0])
	b = b[1:]
	for i := range list {
		if len(b) < 1 || len(b) < 1+int(b[0]) {
			return nil, nil, errShort
		}
		list[i], b = string(b[1:1+int(b[0])]), b[1+int(b[0]):]
	}
	return list, b, nil
}

// Decode reads a model file.
func Decode(b []byte) (*Model, error) {
	b, ok := bytes.CutPrefix(b, []byte(magic))
	if !ok {
		return nil, fmt.Errorf("not a model file of this version: want the header %q; train it anew with stancetrain", magic)
	}
	m := &Model{}
	version, b, err := readStrings(b)
	if err != nil {
		return nil, err
	}
	m.Version = version[0]
	if m.Tagger.Tags, b, err = readStrings(b); err != nil {
		return nil, err
	}
	if m.Parser.Rels, b, err = readStrings(b); err != nil {
		return nil, err
	}
	if m.Tagger.Dict, b, err = readDict(b); err != nil {
		return nil, err
	}
	if m.Lemmas, b, err = readLemmas(b); err != nil {
		return nil, err
	}
	for _, l := range []**Linear{&m.Tagger.Linear, &m.Parser.Moves, &m.Parser.Labels} {
		if *l, b, err = readLinear(b); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func readDict(b []byte) (map[uint32]uint8, []byte, error) {
	if len(b) < 4 {
		return nil, nil, errShort
	}
	n := int(binary.LittleEndian.Uint32(b))
	if b = b[4:]; len(b) < 5*n {
		return nil, nil, errShort
	}
	d := make(map[uint32]uint8, n)
	for range n {
		d[binary.LittleEndian.Uint32(b)] = b[4]
		b = b[5:]
	}
	return d, b, nil
}
