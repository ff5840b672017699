package main

import (
	"flag"
	"fmt"
	"os"

	"stancegraph/loader/text/conllu"
)

func tryout(args []string) error {
	fs := flag.NewFlagSet("try", flag.ExitOnError)
	exclude := fs.String("exclude", "", "")
	devs := fs.String("dev", "", "")
	s := size{}
	fs.IntVar(&s.input, "input", 96, "")
	fs.IntVar(&s.hidden, "hidden", 96, "")
	fs.IntVar(&s.layers, "layers", 2, "")
	fs.IntVar(&s.arc, "arc", 64, "")
	fs.IntVar(&s.label, "label", 96, "")
	sc := schedule{workers: 2}
	fs.IntVar(&sc.workers, "workers", 2, "")
	fs.IntVar(&sc.epochs, "epochs", 12, "")
	fs.IntVar(&sc.batch, "batch", 32, "")
	fs.Float64Var(&sc.rate, "rate", 3e-3, "")
	fs.Float64Var(&sc.drop.word, "dword", 0.5, "")
	fs.Float64Var(&sc.drop.input, "dinput", 0.2, "")
	fs.Float64Var(&sc.drop.hidden, "dhidden", 0.3, "")
	fs.Float64Var(&sc.drop.mlp, "dmlp", 0.3, "")
	often := fs.Int("often", 2, "")
	fs.Parse(args)
	excluded, err := readList(*exclude)
	if err != nil {
		return err
	}
	sents, err := readTraining(fs.Args(), excluded)
	if err != nil {
		return err
	}
	l := collect(sents)
	data := samples(sents, l)
	ds, err := conllu.ReadFile(*devs)
	if err != nil {
		return err
	}
	dev := samples(ds, l)
	v := newVocabulary(data, *often)
	v.fill(data)
	v.fill(dev)
	s.tags, s.rels = (len(l.tags)+15)/16*16, (len(l.rels)+15)/16*16
	fmt.Fprintln(os.Stderr, "rows", len(v.keys), "tags", len(l.tags), "rels", len(l.rels))
	n := newNetwork(s, len(v.keys), newRand(1))
	trainNetwork(n, data, dev, l, sc)
	return nil
}
