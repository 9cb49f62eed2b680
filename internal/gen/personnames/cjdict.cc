// Prints the word list cjdict of ICU, by which it divides Chinese and Japanese
// text: word, tab, cost. Built by this generator against libicu-dev.
#include <unicode/ucharstrie.h>
#include <unicode/udata.h>
#include <unicode/unistr.h>
#include <cstdio>
#include <string>

static UBool U_CALLCONV any(void *, const char *, const char *, const UDataInfo *) { return true; }

int main() {
  UErrorCode err = U_ZERO_ERROR;
  UDataMemory *data = udata_openChoice(U_ICUDATA_NAME "-brkitr", "dict", "cjdict", any, nullptr, &err);
  if (U_FAILURE(err)) {
    fprintf(stderr, "%s\n", u_errorName(err));
    return 1;
  }
  const char *start = static_cast<const char *>(udata_getMemory(data));
  // The first of the indexes is the offset of the trie.
  int32_t offset = *reinterpret_cast<const int32_t *>(start);
  icu::UCharsTrie::Iterator words(reinterpret_cast<const char16_t *>(start + offset), 0, err);
  while (words.next(err)) {
    std::string word;
    words.getString().toUTF8String(word);
    printf("%s\t%d\n", word.c_str(), words.getValue());
  }
  return U_FAILURE(err);
}
