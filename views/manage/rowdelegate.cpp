#include "views/manage/rowdelegate.h"

RowDelegate::RowDelegate(Reader reader, QObject *parent) : ListRowDelegate(parent), m_reader(std::move(reader)) { }
