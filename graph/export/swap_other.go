//go:build !linux

package export

import "os"

// swap makes temp the folder at path. What was there is under the name temp then.
func swap(temp, path string, exists bool) error {
	if !exists {
		return os.Rename(temp, path)
	}
	return swapInTwo(temp, path)
}
