// Package conllu reads treebanks in the CoNLL-U format of Universal Dependencies.
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Token is one syntactic word. Multiword tokens are read as their words; empty nodes
// are dropped.
type Token struct {
	Form, Lemma string
	UPOS, XPOS  string
	Head        int // index in Sentence.Tokens; -1 for the root
	Rel         string
	Misc        string
	// Glued says that no space follows in the text.
	Glued bool
}

// Sentence is one sentence with what its comments say.
type Sentence struct {
	Doc    string // newdoc id
	ID     string // sent_id
	Text   string
	NewDoc bool // first sentence of a document
	NewPar bool // first sentence of a paragraph
	// ParInside says that a paragraph also begins in the middle of the sentence.
	ParInside bool
	Tokens    []Token
}

// ReadFile reads the treebank in the named file.
func ReadFile(name string) ([]Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return s, nil
}

// Read reads a treebank; errors name the line.
func Read(r io.Reader) ([]Sentence, error) {
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	var all []Sentence
	var rd reader
	for line := 1; in.Scan(); line++ {
		if err := rd.line(in.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		if rd.done {
			all = append(all, rd.take())
		}
	}
	if err := in.Err(); err != nil {
		return nil, err
	}
	if len(rd.s.Tokens) > 0 {
		all = append(all, rd.take())
	}
	return all, nil
}

// reader gathers the lines of one sentence.
type reader struct {
	s     Sentence
	doc   string
	until int  // last word of the multiword token that is open
	glue  bool // whether that multiword token is glued to what follows
	done  bool
}

func (r *reader) take() Sentence {
	s := r.s
	s.Doc = r.doc
	r.s, r.until, r.done = Sentence{}, 0, false
	return s
}

func (r *reader) line(l string) error {
	switch {
	case l == "":
		r.done = len(r.s.Tokens) > 0
	case l[0] == '#':
		r.comment(strings.TrimSpace(l[1:]))
	default:
		return r.word(strings.Split(l, "\t"))
	}
	return nil
}

func (r *reader) comment(c string) {
	key, value, _ := strings.Cut(c, " = ")
	switch key {
	case "newdoc id":
		r.doc, r.s.NewDoc, r.s.NewPar = value, true, true
	case "sent_id":
		r.s.ID = value
	case "text":
		r.s.Text = value
	default:
		if key == "newpar" || strings.HasPrefix(key, "newpar id") {
			r.s.NewPar = true
		}
	}
}

func (r *reader) word(f []string) error {
	if len(f) != 10 {
		return fmt.Errorf("%d columns, want 10", len(f))
	}
	glued := strings.Contains(f[9], "SpaceAfter=No")
	if strings.Contains(f[9], "NewPar=Yes") {
		r.s.ParInside = true
	}
	if _, last, multi := strings.Cut(f[0], "-"); multi {
		n, err := strconv.Atoi(last)
		if err != nil {
			return fmt.Errorf("id %q: %w", f[0], err)
		}
		r.until, r.glue = n, glued
		return nil
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	id := len(r.s.Tokens) + 1
	if f[0] != strconv.Itoa(id) {
		return fmt.Errorf("id %q, want %d", f[0], id)
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("head %q: %w", f[6], err)
	}
	if id < r.until {
		glued = true
	} else if id == r.until {
		glued = r.glue
	}
	r.s.Tokens = append(r.s.Tokens, Token{
		Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4],
		Head: head - 1, Rel: f[7], Misc: f[9], Glued: glued,
	})
	return nil
}
