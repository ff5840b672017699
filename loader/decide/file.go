package decide

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// ReadFile returns the decisions of the file at path; none where there is no file. Errors
// name file and line.
func ReadFile(path string) (*Book, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("decisions: %w", err)
	}
	return Read(path, data)
}

// Read returns the decisions that data holds; name stands for it in errors.
func Read(name string, data []byte) (*Book, error) {
	var all []Decision
	for i, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		decoder := json.NewDecoder(bytes.NewReader(line))
		decoder.DisallowUnknownFields()
		var d Decision
		err := decoder.Decode(&d)
		if err == nil {
			if _, more := decoder.Token(); more != io.EOF {
				err = errors.New("more than one decision in a line")
			}
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
		all = append(all, d)
	}
	b, err := newBook(all)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return b, nil
}

// Append writes d behind the decisions of the file at path, which it makes where there is
// none.
func Append(path string, d Decision) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return fmt.Errorf("decisions: %w", err)
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o666)
	if err != nil {
		return fmt.Errorf("decisions: %w", err)
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(d); err != nil {
		return fmt.Errorf("decisions: %w", err)
	}
	// A file that was edited by hand may lack the end of its last line.
	last := make([]byte, 1)
	if size, err := file.Seek(0, io.SeekEnd); err == nil && size > 0 {
		if _, err := file.ReadAt(last, size-1); err == nil && last[0] != '\n' {
			line = *bytes.NewBuffer(append([]byte("\n"), line.Bytes()...))
		}
	}
	if _, err := file.Write(line.Bytes()); err != nil {
		return fmt.Errorf("decisions: %w", err)
	}
	return nil
}
