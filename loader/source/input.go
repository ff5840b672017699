package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// headBytes is how much of a file is looked at to tell what it is.
const headBytes = 64 << 10

// input is an open file: decompressed, without byte order mark, and out of UTF-16 and
// UTF-32. Other encodings are left to the formats, which decode record by record.
type input struct {
	path   string
	doc    string
	format *Format
	limit  int // of an article's text, in bytes
	r      *bufio.Reader
	closer []io.Closer
}

// open opens f and finds out its format.
func open(f file, opt Options) (*input, *Problem) {
	in := &input{path: f.path, doc: docName(f.path), limit: opt.MaxBytes}
	format, ext := formatOf(f.path)
	if format == nil {
		format = formatNamed(opt.Format)
	}
	raw, problem := in.openRaw(f.path, opt.Stdin)
	if problem != nil {
		return nil, problem
	}
	if problem := in.decode(raw); problem != nil {
		in.close()
		return nil, problem
	}
	if format == nil && f.listed && ext != "" {
		in.close()
		return nil, in.problem(UnknownFormat, fmt.Sprintf("name the file by itself, or its format (--format), to read %s files", ext))
	}
	head, _ := in.r.Peek(headBytes)
	if format == nil || format.Name == plainText && opt.Format != plainText {
		format = sniff(head) // a page saved as .txt is a page
	}
	in.format = format
	return in, nil
}

func (in *input) openRaw(path string, stdin io.ReadSeeker) (io.Reader, *Problem) {
	if path == "-" {
		in.path, in.doc = "standard input", "stdin"
		if stdin == nil {
			return nil, &Problem{Path: in.path, Reason: Unreadable, Detail: "there is none"}
		}
		if _, err := stdin.Seek(0, io.SeekStart); err != nil {
			return nil, unreadable(in.path, err)
		}
		return stdin, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	in.closer = append(in.closer, f)
	return f, nil
}

// decode puts raw through decompression and the wide encodings, and refuses what is no
// text.
func (in *input) decode(raw io.Reader) *Problem {
	in.r = bufio.NewReaderSize(raw, headBytes)
	if head, _ := in.r.Peek(2); bytes.Equal(head, []byte{0x1F, 0x8B}) {
		unzip, err := gzip.NewReader(in.r)
		if err != nil {
			return in.failed(err)
		}
		in.closer = append(in.closer, unzip)
		in.r = bufio.NewReaderSize(unzip, headBytes)
	}
	head, err := in.r.Peek(headBytes)
	if len(head) == 0 {
		if err != nil && !errors.Is(err, io.EOF) {
			return in.failed(err)
		}
		return in.problem(Empty, "")
	}
	wide, bom := wideEncoding(head)
	if _, err := in.r.Discard(bom); err != nil {
		return in.failed(err)
	}
	if wide != nil {
		in.r = bufio.NewReaderSize(wide.NewDecoder().Reader(in.r), headBytes)
		head, _ = in.r.Peek(headBytes)
	} else {
		head = head[bom:]
	}
	if kind := binaryKind(head); kind != "" {
		return in.problem(Binary, kind+"; turn it into text first")
	}
	return nil
}

// wideEncoding returns the encoding whose code units are wider than a byte, if head is
// in one, and the length of head's byte order mark.
func wideEncoding(head []byte) (encoding.Encoding, int) {
	marks := []struct {
		mark string
		enc  encoding.Encoding
	}{
		{"\xEF\xBB\xBF", nil},
		{"\xFF\xFE\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
		{"\x00\x00\xFE\xFF", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
		{"\xFF\xFE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"\xFE\xFF", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	}
	for _, m := range marks {
		if bytes.HasPrefix(head, []byte(m.mark)) {
			return m.enc, len(m.mark)
		}
	}
	// English in UTF-16 without a mark has a zero at every other byte.
	var zero [2]int
	for i, b := range head {
		if b == 0 {
			zero[i%2]++
		}
	}
	most := len(head) * 2 / 5
	switch {
	case len(head) < 8:
	case zero[1] > most && zero[0] == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), 0
	case zero[0] > most && zero[1] == 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), 0
	}
	return nil, 0
}

// textualBinaries begin like text, and are not.
var textualBinaries = []struct{ mark, kind string }{
	{"%PDF-", "application/pdf"},
	{"%!PS", "application/postscript"},
	{"{\\rtf", "application/rtf"},
}

// binaryKind returns what head is where it is no text, else "".
func binaryKind(head []byte) string {
	for _, m := range textualBinaries {
		if bytes.HasPrefix(head, []byte(m.mark)) {
			return m.kind
		}
	}
	control := 0
	for _, b := range head {
		if b == 0 {
			return http.DetectContentType(head)
		}
		if b < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", rune(b)) || b == 0x7F {
			control++
		}
	}
	if control*50 > len(head) {
		return http.DetectContentType(head)
	}
	return ""
}

func (in *input) close() {
	for _, c := range slices.Backward(in.closer) {
		c.Close()
	}
}

// all returns the rest of the input, or a problem where that is more than limit bytes.
func (in *input) all(limit int) ([]byte, *Problem) {
	data, err := io.ReadAll(io.LimitReader(in.r, int64(limit)+1))
	if err != nil {
		return nil, in.failed(err)
	}
	if len(data) > limit {
		return nil, in.problem(TooLarge, tooLarge(limit))
	}
	return data, nil
}

func tooLarge(limit int) string { return fmt.Sprintf("more than %d bytes", limit) }

// check says what is wrong with an article that was read, if anything.
func (in *input) check(item Item) *Problem {
	p := &Problem{Path: item.Path, Line: item.Line, Doc: item.Doc}
	switch {
	case strings.TrimSpace(item.Text) == "":
		p.Reason = Empty
	case len(item.Text) > in.limit:
		p.Reason, p.Detail = TooLarge, tooLarge(in.limit)
	default:
		language := otherLanguage(item.Text)
		if language == "" {
			return nil
		}
		p.Reason, p.Detail = NotEnglish, language
	}
	return p
}

func (in *input) problem(reason Reason, detail string) *Problem {
	return &Problem{Path: in.path, Doc: in.doc, Reason: reason, Detail: detail}
}

// at is a problem of the record that begins at line.
func (in *input) at(line int, reason Reason, detail string) *Problem {
	return &Problem{Path: in.path, Line: line, Reason: reason, Detail: detail}
}

func (in *input) failed(err error) *Problem {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return in.problem(Unreadable, "the compressed file ends too early")
	}
	return unreadable(in.path, err)
}
