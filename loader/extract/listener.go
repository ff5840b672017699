package extract

import (
	"errors"
	"fmt"
	"sync"

	"stancegraph/loader/text/model"
)

// listener reads tokens by a network of CarriedClasses. It is safe for concurrent use.
type listener struct {
	net     *model.Classifier
	classes *model.Classes
	work    sync.Pool // of *model.Work
}

// readListener decodes the network of a file.
func readListener(file string, data []byte) (*listener, error) {
	net, err := model.DecodeClassifier(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if net.Classes != len(CarriedClasses) {
		return nil, fmt.Errorf("%s: %w", file, errOtherClasses)
	}
	en, err := model.English()
	if err != nil {
		return nil, err
	}
	return &listener{net: net, classes: &en.Network.Classes, work: sync.Pool{New: func() any { return new(model.Work) }}}, nil
}

// errOtherClasses is of a model that was trained on other classes than the code has.
var errOtherClasses = errors.New("the model has other classes: train it anew")

// hear is what the network hears in each token of a sentence.
func (l *listener) hear(tokens []model.Token) []model.Spoken {
	w := l.work.Get().(*model.Work)
	defer l.work.Put(w)
	return l.net.Score(w, l.classes, tokens)
}
