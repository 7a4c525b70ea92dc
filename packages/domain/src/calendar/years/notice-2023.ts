import type { HolidayNotice } from '../holiday-notice.js';

export const notice2023: HolidayNotice = {
  year: 2023,
  title: '国务院办公厅关于2023年部分节假日安排的通知',
  number: '国办发明电〔2022〕16号',
  date: '2022-12-08',
  checkedAgainst: '国务院公报2023年第1号所载全文（维基文库转录）；生态环境部网站转载',
  isNumberVerified: true,
  holidays: [
    { name: '元旦', from: '2022-12-31', to: '2023-01-02' },
    { name: '春节', from: '2023-01-21', to: '2023-01-27' },
    { name: '清明节', from: '2023-04-05', to: '2023-04-05' },
    { name: '劳动节', from: '2023-04-29', to: '2023-05-03' },
    { name: '端午节', from: '2023-06-22', to: '2023-06-24' },
    { name: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06' },
  ],
  madeUpDays: [
    '2023-01-28',
    '2023-01-29',
    '2023-04-23',
    '2023-05-06',
    '2023-06-25',
    '2023-10-07',
    '2023-10-08',
  ],
};
