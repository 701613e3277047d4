#!/bin/sh
# Makes pictures of the pages of documents, to look at them: build/look.sh FOLDER FILE...
# docx, xlsx and html go through LibreOffice and poppler; pdf through poppler alone. It installs nothing.
set -eu

if [ "$#" -lt 2 ]; then
  echo "usage: build/look.sh FOLDER FILE...   (docx, xlsx, html or pdf; the pictures are written to FOLDER)" >&2
  exit 2
fi
folder=$1
shift

missing=
for file in "$@"; do
  [ -f "$file" ] || { echo "$file is not there." >&2; exit 2; }
  case $file in *.pdf) ;; *) command -v soffice >/dev/null 2>&1 || missing=libreoffice ;; esac
done
if [ -n "$missing" ]; then
  echo "LibreOffice (soffice) is not installed. Debian and Ubuntu: apt install libreoffice-writer libreoffice-calc. Windows and macOS: https://www.libreoffice.org" >&2
  exit 2
fi
command -v pdftoppm >/dev/null 2>&1 || {
  echo "pdftoppm is not installed. Debian and Ubuntu: apt install poppler-utils. macOS: brew install poppler. Windows: scoop install poppler" >&2
  exit 2
}

mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for file in "$@"; do
  name=$(basename "$file")
  case $file in
    *.pdf) pdf=$file ;;
    *)
      # A profile of its own, so that an open LibreOffice is neither used nor disturbed.
      soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$file" >/dev/null 2>&1
      pdf=$work/${name%.*}.pdf
      [ -f "$pdf" ] || { echo "LibreOffice made nothing of $file." >&2; exit 1; }
      ;;
  esac
  pdftoppm -r "${LOOK_DPI:-70}" -png "$pdf" "$folder/$name"
  echo "$(ls "$folder" | grep -c "^$name-.*\.png$") pages of $file in $folder"
done
