#pragma once

#include "views/home/homeservices.h"
#include "views/window/pane.h"

class CollectionsPage;

namespace auth {
struct Account;
}

//! Everybody's collections.
class CollectionsPane : public Pane
{
    Q_OBJECT

public:
    CollectionsPane(const HomeServices &services, const Place &place, QWidget *parent = nullptr);

    Place place() const override;
    bool setPlace(const Place &place) override;
    void reload() override;
    void focusFind() override;
    void setAccount(const auth::Account &account);

private:
    HomeServices m_services;
    CollectionsPage *m_page;
};
