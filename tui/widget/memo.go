package widget

// Memo keeps what was drawn last, by what it was drawn from: the store's
// version, the size, the look, the place of the cursor. The zero Memo is empty.
// Drawing stays pure; only the work is saved.
type Memo[K comparable] struct {
	key  K
	text string
	full bool
}

// Draw returns what was drawn for that key, drawing it if it is another one.
func (m *Memo[K]) Draw(k K, draw func() string) string {
	if !m.full || m.key != k {
		m.key, m.text, m.full = k, draw(), true
	}
	return m.text
}

// Memos keep what was drawn by each of many keys, such as the rows of a list. They
// begin anew when they are many. The zero Memos are empty.
type Memos[K comparable] struct{ drawn map[K]string }

// manyMemos is more than a page draws.
const manyMemos = 256

// Draw returns what was drawn for that key, drawing it if it is new.
func (m *Memos[K]) Draw(k K, draw func() string) string {
	text, ok := m.drawn[k]
	if !ok {
		if text = draw(); m.drawn == nil || len(m.drawn) >= manyMemos {
			m.drawn = map[K]string{}
		}
		m.drawn[k] = text
	}
	return text
}
