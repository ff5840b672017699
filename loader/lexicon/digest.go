package lexicon

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"sync"
)

// Digest is a hash of all tables. It is safe for concurrent use.
var Digest = sync.OnceValue(func() string {
	h := sha256.New()
	// WalkDir goes in lexical order; an embedded file can always be read.
	_ = fs.WalkDir(english, "en", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := english.ReadFile(path)
		h.Write([]byte(path))
		h.Write(data)
		return err
	})
	return hex.EncodeToString(h.Sum(nil))
})
