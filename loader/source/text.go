package source

// readText emits the one article of a plain text file.
func readText(in *input, emit emit) {
	data, problem := in.all(in.limit)
	if problem != nil {
		emit(Item{}, problem)
		return
	}
	text, err := decodeText(data)
	if err != nil {
		emit(Item{}, in.problem(BadEncoding, err.Error()))
		return
	}
	emit(Item{Doc: in.doc, Path: in.path, Text: text, Plain: true}, nil)
}
